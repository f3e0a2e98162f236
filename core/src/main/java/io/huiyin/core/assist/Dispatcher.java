package io.huiyin.core.assist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Predicts the responsible unit, constrained by the dispatch catalogue in force today. */
public interface Dispatcher {

    DispatchAdvice advise(String demand, @Nullable String matter, @Nullable String area);

    /**
     * @param candidates best first, at most five; empty when nothing fits
     * @param certain whether the first may be taken without a human's look
     * @param model name and version of the model that spoke
     */
    record DispatchAdvice(List<Candidate> candidates, boolean certain, String model) {}

    /**
     * @param unit the unit's code
     * @param name its name today
     * @param score 0…1
     * @param matter the catalogue's matter that led here; null without one
     * @param clause the catalogue's legal basis; empty without one
     * @param why one sentence for people
     */
    record Candidate(
            String unit,
            String name,
            double score,
            @Nullable String matter,
            String clause,
            String why) {}
}
