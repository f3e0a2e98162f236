package io.huiyin.voicebot.telephony;

import io.huiyin.core.call.CallId;
import java.time.Duration;
import java.util.Optional;

/** The agents' telephones on the exchange. */
interface Extensions {

    /** Number of the agent's telephone; empty for who has a headset only. */
    Optional<String> of(String agent);

    /**
     * Rings it. Returns at once; the outcome comes on a thread of the exchange.
     *
     * @param call the call that the agent's leg is to belong to
     * @return stops the ringing; does nothing once there is an outcome
     */
    Runnable ring(CallId call, String extension, Duration ringFor, Telephone.Dialled outcome);
}
