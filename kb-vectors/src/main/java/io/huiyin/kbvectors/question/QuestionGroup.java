package io.huiyin.kbvectors.question;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Like questions.
 *
 * @param said the words of the question that is likest to all of them
 * @param entry the entry that answers, or the draft that will
 * @param words why it was dismissed, or what else was said to it
 * @param changedBy account name; {@link #MACHINE} when it changed by itself
 * @param days questions of each of the last {@link QuestionGroups#DAYS} days, the oldest first
 */
public record QuestionGroup(
        long id,
        State state,
        String said,
        @Nullable String entry,
        String words,
        String changedBy,
        Instant changedAt,
        long count,
        long asking,
        long searches,
        Instant lastAt,
        List<Integer> days) {

    /** Who closes a group when search has learnt to answer it. */
    public static final String MACHINE = "machine";

    public enum State {
        /** nobody has looked at it */
        OPEN,
        /** a draft is being written */
        DRAFTED,
        /** search answers it now */
        ANSWERED,
        /** somebody says that an entry answers it, though search does not find that */
        POINTED,
        DISMISSED
    }

    public QuestionGroup {
        days = List.copyOf(days);
    }
}
