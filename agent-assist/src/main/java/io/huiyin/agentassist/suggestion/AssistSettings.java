package io.huiyin.agentassist.suggestion;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.assist}.
 *
 * @param threads calls worked on at a time
 * @param calls most calls that may wait for a thread; a call beyond it is worked on at its next utterance
 * @param keptAfterEnd how long a call's values are kept for the wrap-up
 */
@ConfigurationProperties("huiyin.assist")
record AssistSettings(
        @DefaultValue("2") int threads,
        @DefaultValue("512") int calls,
        @DefaultValue("30m") Duration keptAfterEnd) {}
