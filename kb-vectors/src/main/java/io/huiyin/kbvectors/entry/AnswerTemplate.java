package io.huiyin.kbvectors.entry;

import org.jspecify.annotations.Nullable;

/**
 * Ready-made wording.
 *
 * @param matter code of the catalogue's matter; null when it fits any
 * @param text with places to fill in, e.g. {@code {地点}}
 */
public record AnswerTemplate(
        String id, String title, @Nullable String matter, String text) {}
