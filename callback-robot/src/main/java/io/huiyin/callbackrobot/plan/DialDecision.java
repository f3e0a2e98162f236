package io.huiyin.callbackrobot.plan;

import java.time.Instant;

/** May the robot ring now? */
public sealed interface DialDecision {

    record Dial() implements DialDecision {}

    /** @param until look again then; later than now */
    record Wait(Instant until) implements DialDecision {}

    /** Not by robot. @param reason for the ticket's story */
    record Human(String reason) implements DialDecision {}
}
