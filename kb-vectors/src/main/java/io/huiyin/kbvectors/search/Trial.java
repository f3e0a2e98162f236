package io.huiyin.kbvectors.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one question brings and why, for those who keep the entries.
 *
 * @param looked the texts that were looked for: the whole first, then its clauses
 * @param areas names of the areas that the question names
 * @param mix what each way counted for the whole question
 * @param goodEnough least confidence of a card
 * @param entries in the order in which an agent sees them, then those that are not shown
 */
public record Trial(List<String> looked, List<String> areas, Fusion.Mix mix, double goodEnough, List<Ranked> entries) {

    /** Why an entry is shown to an agent, or not. */
    public enum Verdict {
        SHOWN,
        /** It would be shown, were there more than three cards. */
        BEYOND_THREE,
        /** Another entry says the same. */
        SAME_ANSWER,
        /** It holds in other areas than the question names. */
        ELSEWHERE,
        UNSURE,
        EXPIRED,
        NOT_YET
    }

    /**
     * @param looked which of the texts found it
     * @param passage the text of it that fits best
     * @param rank by which it is ordered: confidence × (1 + score), × the weight of its areas
     * @param score 0…1 within this result @param confidence that it answers, 0…1
     * @param meaning cosine @param distinct cosine without what all texts have in common @param words share of characters
     * @param sounds share of syllables
     */
    public record Ranked(
            String entry,
            String title,
            String owner,
            LocalDate from,
            @Nullable LocalDate until,
            Verdict verdict,
            String looked,
            String passage,
            double rank,
            double score,
            double confidence,
            double meaning,
            double distinct,
            double words,
            double sounds,
            String why) {}
}
