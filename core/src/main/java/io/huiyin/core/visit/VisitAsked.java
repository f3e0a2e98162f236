package io.huiyin.core.visit;

/**
 * A grid worker is to be told of a visit; published in the transaction that asks or reminds.
 *
 * @param again asked before, now reminded
 */
public record VisitAsked(Visit visit, boolean again) {}
