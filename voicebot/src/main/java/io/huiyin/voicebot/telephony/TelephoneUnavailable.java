package io.huiyin.voicebot.telephony;

/** The telephone system cannot be used; the message says what to do. */
public final class TelephoneUnavailable extends RuntimeException {
    public TelephoneUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
