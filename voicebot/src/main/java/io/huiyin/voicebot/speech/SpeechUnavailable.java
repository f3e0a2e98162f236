package io.huiyin.voicebot.speech;

/** A speech engine cannot answer now: the call goes on without it. */
public final class SpeechUnavailable extends RuntimeException {
    public SpeechUnavailable(String message) {
        super(message);
    }

    public SpeechUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
