package io.huiyin.callbackrobot.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision to ring rests on.
 *
 * @param kind code of the ticket's kind
 * @param secret the citizen asked for secrecy: whoever takes the call must not hear of the ticket
 * @param leaders a city leader has written on the ticket
 * @param number digits, as it would be dialled
 * @param optedOut the citizen wants no call from the robot
 * @param repliedAt when the unit's reply came
 * @param tries how often this ticket's callback was tried
 * @param lastTry when the last try began; null before the first
 * @param ringing whether a call to this number goes on now
 * @param calls when the number was rung by the robot, for whatever ticket, in any order
 */
public record DialCase(
        String kind,
        boolean secret,
        boolean leaders,
        String number,
        boolean optedOut,
        Instant repliedAt,
        int tries,
        @Nullable Instant lastTry,
        boolean ringing,
        List<Instant> calls) {

    public DialCase {
        calls = List.copyOf(calls);
    }
}
