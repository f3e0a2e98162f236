package io.huiyin.core.model;

/** Published in the transaction in which a version was asked for: it is to be made, once that is written. */
public record ModelAsked(ModelKind kind, int number) {}
