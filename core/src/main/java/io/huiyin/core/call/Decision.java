package io.huiyin.core.call;

/**
 * Why the robot went on as it did. States are named as the city's file names them, so that people can read it.
 *
 * @param dialogue name and version of the dialogue
 * @param state where it was
 * @param heard what came: the citizen's words or key; empty where the state did something of its own
 * @param outcome what it was taken for, or what was done, as the dialogue's file names it
 * @param next where it went; empty at the end
 * @param reason one sentence for people
 */
public record Decision(String dialogue, String state, String heard, String outcome, String next, String reason) {}
