package io.huiyin.core.exchange;

/** A message of another platform that has no effect; the words tell its sender what to do. */
public final class MessageRefused extends RuntimeException {

    /** What is wrong with it. */
    public enum Why {
        /** It does not come from whom it names, or not now. */
        NOT_TRUSTED,
        UNREADABLE,
        /** A code or a reference that is not known here. */
        UNKNOWN,
        /** One before it has not come, or its id was used for another message. */
        OUT_OF_TURN
    }

    private final Why why;

    public MessageRefused(Why why, String words) {
        super(words);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
