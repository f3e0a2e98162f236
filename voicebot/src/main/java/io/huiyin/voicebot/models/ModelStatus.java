package io.huiyin.voicebot.models;

/**
 * One line of {@code models list}.
 *
 * @param present all its files are there, with their sizes; {@code models check} reads them too
 * @param bytes what it takes on the disk, 0 when absent
 * @param sha256 of its first file as the catalogue has it; empty when there is none
 * @param note where it comes from or what is missing without it
 */
public record ModelStatus(String name, String kind, boolean present, long bytes, String sha256, String note) {}
