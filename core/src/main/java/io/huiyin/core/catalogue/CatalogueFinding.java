package io.huiyin.core.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * Something in the catalogue that a person should look at.
 *
 * @param areas codes of the areas that it is about; empty for the whole city
 * @param from the first day of it, not before the day that was asked about
 * @param words the sentence for people
 */
public record CatalogueFinding(Kind kind, String matter, List<String> areas, LocalDate from, String words) {

    /** What is wrong. */
    public enum Kind {
        /** a matter, or an area of it, without any line: such a demand has no unit */
        GAP,
        /** two lines for the same demands on one day */
        OVERLAP,
        /** a line that names a unit which receives nothing more */
        CLOSED_UNIT
    }

    public CatalogueFinding {
        areas = List.copyOf(areas);
    }
}
