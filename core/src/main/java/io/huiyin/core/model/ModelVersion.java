package io.huiyin.core.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a model.
 *
 * @param number from 1, a kind
 * @param askedBy account name, or {@code system}
 * @param madeAt null until it was made and measured
 * @param reason why it was refused or failed; null for the others
 * @param countedFrom how many of what it was made of; empty until that is known
 * @param figures what it was found to be worth, each by its name
 * @param sha256 of its content; null where it has none
 * @param bytes of its content
 * @param progress hundredths of what is to be done, while it is being made
 * @param kept whether its content is still there: without it, it cannot take force
 */
public record ModelVersion(
        ModelKind kind,
        int number,
        State state,
        Instant askedAt,
        String askedBy,
        @Nullable Instant madeAt,
        @Nullable String reason,
        Map<String, Integer> countedFrom,
        Map<String, Double> figures,
        @Nullable String sha256,
        int bytes,
        int progress,
        boolean kept) {

    /** How far it is. */
    public enum State {
        WAITING,
        READING,
        COUNTING,
        MEASURING,
        /** it may take force */
        READY,
        /** it was measured and must not take force */
        REFUSED,
        /** it was not made */
        FAILED;

        public boolean atWork() {
            return ordinal() < READY.ordinal();
        }
    }

    public ModelVersion {
        countedFrom = Map.copyOf(countedFrom);
        figures = Map.copyOf(figures);
    }
}
