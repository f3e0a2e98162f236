package io.huiyin.voicebot.queue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calls come to agents.
 *
 * @param hours when agents take calls: as the city's profile says, always, or never
 * @param offerFor how long a seat may let a call ring before the next is asked and this one is on a break
 * @param wrapUp time after a call before the seat is ready again by itself
 * @param ringFor how long the robot lets a citizen's telephone ring
 * @param greet whether the city's greeting is spoken when an agent answers
 */
@ConfigurationProperties("huiyin.queue")
record QueueSettings(
        @DefaultValue("PROFILE") Hours hours,
        @DefaultValue("20s") Duration offerFor,
        @DefaultValue("30s") Duration wrapUp,
        @DefaultValue("30s") Duration ringFor,
        @DefaultValue("true") boolean greet) {

    enum Hours {
        PROFILE,
        ALWAYS,
        NEVER
    }
}
