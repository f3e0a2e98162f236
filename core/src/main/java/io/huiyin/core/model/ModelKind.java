package io.huiyin.core.model;

/** What a model is for. */
public enum ModelKind {
    /** How the city's citizens speak: misheard words are put right by it. */
    LANGUAGE,
    /** Which unit answers for what: learnt from orders whose unit is known. */
    ROUTING
}
