package io.huiyin.core.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A short message to one telephone.
 *
 * @param tries how often it was handed to the gateway
 * @param nextAt when it is tried; null when it is not
 * @param result what the gateway said last; null before
 */
public record Sms(
        long id,
        String ticket,
        String person,
        String phone,
        String words,
        Instant writtenAt,
        State state,
        int tries,
        @Nullable Instant nextAt,
        @Nullable Instant triedAt,
        @Nullable String result) {

    /** How far it has come. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        /** There is no gateway: it stands in the outbox for people to read. */
        SHOWN,
        FAILED,
        /** It broke off while it was handed over: perhaps it arrived. Not sent again by itself. */
        UNKNOWN
    }
}
