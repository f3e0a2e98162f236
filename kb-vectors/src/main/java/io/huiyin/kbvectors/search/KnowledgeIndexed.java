package io.huiyin.kbvectors.search;

/**
 * Searches see a new state of the entries from now on.
 *
 * @param fingerprint of that state
 */
public record KnowledgeIndexed(String fingerprint, int entries) {}
