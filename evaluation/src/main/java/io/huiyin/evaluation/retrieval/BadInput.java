package io.huiyin.evaluation.retrieval;

/** A file cannot be used; the message names it and says what to do. */
final class BadInput extends RuntimeException {
    BadInput(String message) {
        super(message);
    }
}
