package io.huiyin.agentassist.draft;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a ticket says otherwise than its call did.
 *
 * @param quote the citizen's words
 * @param written what the ticket says; empty when it says nothing
 * @param said what it would say by those words: a kind's code, a place, a number, the words of a demand; empty for a mark
 * @param area code of the said place's area, if the profile knows it
 */
public record Finding(
        What what,
        String quote,
        String written,
        String said,
        @Nullable String area) {

    /** Where they differ, the gravest first. */
    public enum What {
        URGENT,
        SECRET,
        KIND,
        PLACE,
        PHONE,
        /** Asked for in the call, mentioned in none of its tickets. */
        DEMAND
    }
}
