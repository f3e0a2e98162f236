package io.huiyin.voicebot.session;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calls are kept and written down.
 *
 * @param recordings folder of the recordings, {@code <date>/<call>.wav} within
 * @param lastWords how long an ended call waits for the text of what was said last
 */
@ConfigurationProperties("huiyin.calls")
record CallSettings(
        @DefaultValue("${huiyin.data:data}/calls") Path recordings,
        @DefaultValue("8s") Duration lastWords) {}
