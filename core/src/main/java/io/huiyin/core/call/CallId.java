package io.huiyin.core.call;

import java.util.UUID;

/** One identifier from the first byte to the last record: the AudioSocket's UUID, the primary key, the trace id. */
public record CallId(UUID value) {

    public static CallId random() {
        return new CallId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static CallId parse(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
