package io.huiyin.kbvectors.entry;

/** What an editor writes. */
public enum EntryKind {
    /** a question and its answer */
    ANSWER,
    /** a situation: what is done in which order, with which papers, where and for how much */
    SCENE,
    /** something announced that ends by itself: no water, no power, another way of a bus */
    NOTICE,
    /** ready-made wording with places to fill in; search does not look among these */
    TEMPLATE
}
