package io.huiyin.core.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A whole catalogue that was offered: it waits, was discarded, or has become a version.
 *
 * @param source name of the file; empty for the catalogue that a database had before versions were kept
 * @param folder offered by the city's folder, not by a person
 */
public record CatalogueImport(
        long id,
        String source,
        boolean folder,
        Instant offeredAt,
        String offeredBy,
        @Nullable Decision decision) {

    /**
     * What became of it.
     *
     * @param version null when it was discarded
     */
    public record Decision(
            Instant at, String by, String reason, @Nullable Version version) {}

    /**
     * What took force with it.
     *
     * @param number from 1, without gaps
     * @param takesForce the first day of what it added or changed
     */
    public record Version(int number, LocalDate takesForce, int added, int changed, int ended, int unchanged) {}
}
