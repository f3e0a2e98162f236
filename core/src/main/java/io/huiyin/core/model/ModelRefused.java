package io.huiyin.core.model;

/** A version is not made, or does not take force; the message says why and what to do. */
public final class ModelRefused extends RuntimeException {

    public ModelRefused(String why) {
        super(why);
    }
}
