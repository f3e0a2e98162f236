package io.huiyin.core.channel;

import org.jspecify.annotations.Nullable;

/**
 * Where a written demand came from.
 *
 * @param reference the sender's own number for it; null when there was none
 */
public record Origin(Channel channel, @Nullable String reference) {}
