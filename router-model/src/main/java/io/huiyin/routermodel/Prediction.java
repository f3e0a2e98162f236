package io.huiyin.routermodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units for a demand.
 *
 * @param scores best first, each unit once
 * @param probabilities whether the scores are calibrated probabilities that may be compared between demands
 * @param certain whether the model stands by its first choice; otherwise a person decides
 */
public record Prediction(List<Score> scores, boolean probabilities, boolean certain, Provenance provenance) {

    public Prediction {
        scores = List.copyOf(scores);
    }

    /**
     * A unit and why.
     *
     * @param score 0…1
     * @param matter code of the catalogue's matter that led here; null when the unit's duties did
     * @param clause the catalogue's legal basis; empty without a matter
     * @param why one sentence for people
     */
    public record Score(String unit, double score, @Nullable String matter, String clause, String why) {}

    /**
     * Which model spoke.
     *
     * @param version changes whenever the same demand could get another answer
     */
    public record Provenance(String model, String version) {}
}
