package io.huiyin.core.catalogue;

import io.huiyin.core.unit.CatalogueEntry;
import org.jspecify.annotations.Nullable;

/**
 * A line of the catalogue as it is kept. It never changes: one that is replaced goes with a version, and another comes.
 *
 * @param since the version that it came with
 * @param gone the version that it went with; null while it stands
 */
public record CatalogueRule(
        long id, CatalogueEntry entry, int since, @Nullable Integer gone) {}
