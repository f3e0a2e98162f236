package io.huiyin.voicebot.dialogue;

/**
 * What an answer was taken for, or what became of an act.
 *
 * @param word as the dialogue's file names it
 * @param reason one sentence for whoever reads the call later
 */
public record Outcome(String word, String reason) {}
