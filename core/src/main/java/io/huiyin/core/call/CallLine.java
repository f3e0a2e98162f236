package io.huiyin.core.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One utterance of a call as it is kept.
 *
 * @param utterance number within the call and speaker
 * @param text as it stands; empty while it is missing
 * @param raw as the recogniser gave it; never changed by a correction; null while the text is missing
 * @param missing why there is no text; null when there is
 * @param from start since the recording began; null when unknown
 * @param at when the text was settled
 * @param correctedBy account of who corrected it; null when nobody did
 */
public record CallLine(
        CallId call,
        Speaker speaker,
        int utterance,
        String text,
        @Nullable String raw,
        @Nullable String missing,
        @Nullable Duration from,
        @Nullable Duration to,
        Instant at,
        @Nullable String correctedBy) {}
