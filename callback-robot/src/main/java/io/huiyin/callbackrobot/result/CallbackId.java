package io.huiyin.callbackrobot.result;

import java.util.UUID;

/** One callback: a reply of a unit about which the citizen is asked. */
public record CallbackId(UUID value) {

    public static CallbackId random() {
        return new CallbackId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static CallbackId parse(String text) {
        return new CallbackId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
