package io.huiyin.kbvectors.entry;

/** Published in the transaction that changed entries: what was found before may no longer hold. */
public record KnowledgeChanged(int entries) {}
