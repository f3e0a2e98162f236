package io.huiyin.kbvectors.embedding;

/** No vector can be made now; search goes on by words and sounds. */
public final class EmbeddingUnavailable extends RuntimeException {
    EmbeddingUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
