package io.huiyin.callbackrobot.survey;

import java.util.Locale;

/** What a citizen may want at any time instead of answering; in the order in which one wins over another. */
public enum Command {
    /** Never ring again. */
    OPT_OUT,
    HUMAN,
    WRONG_PERSON,
    /** Will not answer, this time. */
    REFUSE,
    /** Not now. */
    BUSY,
    REPEAT,
    /** A question or a matter of their own. */
    OFF_TOPIC;

    /** The word of the product's commands, e.g. {@code wrong_person}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
