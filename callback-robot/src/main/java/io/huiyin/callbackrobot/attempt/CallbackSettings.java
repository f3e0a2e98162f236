package io.huiyin.callbackrobot.attempt;

import io.huiyin.core.city.CityProfile.CallbackRules;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.callback.*}: how this installation calls back. The times are the city profile's business; those given
 * here win over it, for a demonstration that cannot wait two hours.
 *
 * @param enabled whether the robot rings at all; if not, every callback goes to a human
 * @param lines calls at once on this node
 * @param patience how long the robot waits for the first sound of an answer
 * @param retryAfterError when a try that broke off for a reason of our own is looked at again
 */
@ConfigurationProperties("huiyin.callback")
record CallbackSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("4") int lines,
        @DefaultValue("6s") Duration patience,
        @DefaultValue("1m") Duration retryAfterError,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable Duration waitAfterReply,
        @Nullable Duration gapBetweenTries) {

    CallbackRules over(CallbackRules profile) {
        return new CallbackRules(
                from == null ? profile.from() : from,
                until == null ? profile.until() : until,
                profile.triesPerTicket(),
                profile.callsPerNumberIn24Hours(),
                waitAfterReply == null ? profile.waitAfterReply() : waitAfterReply,
                gapBetweenTries == null ? profile.gapBetweenTries() : gapBetweenTries,
                profile.kinds());
    }
}
