package io.huiyin.voicebot.telephony;

import org.jspecify.annotations.Nullable;

/** The telephone system cannot be used; the message says what to do. */
public final class TelephoneUnavailable extends RuntimeException {
    public TelephoneUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
