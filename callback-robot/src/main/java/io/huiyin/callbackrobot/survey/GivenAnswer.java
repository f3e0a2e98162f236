package io.huiyin.callbackrobot.survey;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it is kept.
 *
 * @param value a value of the question; null when two tries gave nothing
 * @param doubtful not to be believed without a human
 * @param heard the citizen's words as they were recognised, or the key
 */
public record GivenAnswer(
        Question question, @Nullable String value, double confidence, boolean doubtful, String heard) {}
