package io.huiyin.routermodel;

import org.jspecify.annotations.Nullable;

/**
 * What is to be routed.
 *
 * @param text the citizen's words, recognition errors and all
 * @param matter code of the catalogue's matter, when a person or the draft has settled it
 * @param area code of the profile's area in which it happened; null when unknown
 */
public record Demand(
        String text, @Nullable String matter, @Nullable String area) {}
