package io.huiyin.kbvectors.judged;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All judged questions asked of one state of the base. Shares are 0…1, and null where there is nothing to share.
 *
 * @param entries of the base
 * @param goodEnough least confidence of what is shown
 * @param answerable questions with a right entry @param unanswerable those with none
 * @param ndcg10 of the answerable: discounted gain of the first ten beside the best order's
 * @param first share of them with a right entry first @param amongThree … among those that an agent sees
 * @param noAnswerPrecision share of those for which nothing was shown that are unanswerable
 * @param noAnswerRecall share of the unanswerable for which nothing was shown
 * @param worse questions with a worse place than in the run before
 * @param seenBy account that has seen that they are worse
 */
public record JudgedRun(
        long id,
        Instant at,
        int entries,
        double goodEnough,
        int answerable,
        int unanswerable,
        @Nullable Double ndcg10,
        @Nullable Double first,
        @Nullable Double amongThree,
        @Nullable Double noAnswerPrecision,
        @Nullable Double noAnswerRecall,
        int worse,
        @Nullable String seenBy,
        @Nullable Instant seenAt) {}
