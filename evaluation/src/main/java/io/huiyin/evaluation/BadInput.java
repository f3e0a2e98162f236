package io.huiyin.evaluation;

/** What the caller of a command gave cannot be used; the message names the place and says what to do. */
public final class BadInput extends IllegalArgumentException {
    public BadInput(String message) {
        super(message);
    }
}
