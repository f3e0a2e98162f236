package io.huiyin.app.web;

/** Somebody does something more often than an honest person would. */
public final class TooOften extends RuntimeException {

    public TooOften() {
        super("操作过于频繁，请一小时后再试；急事请直接拨打热线");
    }
}
