package io.huiyin.routermodel.learnt;

/**
 * A text as a linear model reads it.
 *
 * @param at numbers of the features, ascending
 * @param value of each
 * @param known share of its grams that the vocabulary holds, 0…1: low where a text is garbled
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copied it would cost more than all that is done with it
record Features(int[] at, float[] value, float known) {}
