package io.huiyin.core.ticket;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of all tickets somebody can find.
 *
 * @param units codes of the units that lead or help; null means any. A unit finds a secret ticket by its number only:
 *     not by the citizen's, nor by a word that could be a name
 * @param guest account of somebody who finds secret and leaders' tickets only where he filed them himself; null for others
 */
public record Sight(@Nullable Set<String> units, @Nullable String guest) {

    public static final Sight ALL = new Sight(null, null);

    public static final Sight NONE = new Sight(Set.of(), null);

    public Sight {
        units = units == null ? null : Set.copyOf(units);
    }

    public static Sight ofUnits(Set<String> units) {
        return new Sight(units, null);
    }

    public static Sight ofGuest(String account) {
        return new Sight(null, account);
    }
}
