package io.huiyin.evaluation.synthesis;

/** A file of sentences cannot be used; the message says where and what to do. */
final class UnusableSentences extends RuntimeException {
    UnusableSentences(String message) {
        super(message);
    }
}
