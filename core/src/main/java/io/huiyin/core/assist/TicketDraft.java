package io.huiyin.core.assist;

import org.jspecify.annotations.Nullable;

/**
 * A ticket's fields as far as the conversation has given them; null or empty means not yet known.
 *
 * @param kind code of the profile's kind, e.g. {@code complaint}
 * @param matter code of the catalogue's matter
 * @param area code of the profile's area, if the place names one
 * @param phone a number that the citizen named; null means the one that rang
 */
public record TicketDraft(
        @Nullable String kind,
        @Nullable String matter,
        String title,
        String content,
        @Nullable String place,
        @Nullable String area,
        @Nullable String happened,
        @Nullable String phone,
        @Nullable String name,
        boolean secret,
        boolean urgent) {

    public static final TicketDraft EMPTY =
            new TicketDraft(null, null, "", "", null, null, null, null, null, false, false);
}
