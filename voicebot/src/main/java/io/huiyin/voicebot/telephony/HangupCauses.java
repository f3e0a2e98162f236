package io.huiyin.voicebot.telephony;

import io.huiyin.voicebot.telephony.Telephone.Failure;
import org.jspecify.annotations.Nullable;

/** Why nobody was reached, from what Asterisk tells of it. */
final class HangupCauses {

    private HangupCauses() {}

    /**
     * @param cause of the channel's hang-up, ITU-T Q.850; null when there never was a channel
     * @param reason of the OriginateResponse: a control frame's number (3 ringing, 5 busy, 8 congestion) or 0
     */
    static Failure failure(@Nullable Integer cause, @Nullable Integer reason) {
        return switch (cause == null ? 0 : cause) {
            // unallocated, no route, destination out of order, invalid number, not registered
            case 1, 2, 3, 20, 27, 28 -> Failure.UNREACHABLE;
            case 17 -> Failure.BUSY;
            // no user responding, no answer
            case 18, 19 -> Failure.NO_ANSWER;
            case 21 -> Failure.REJECTED;
            // no circuit, network out of order, temporary failure, congestion, channel not available
            case 34, 38, 41, 42, 44 -> reason(reason, Failure.UNREACHABLE);
            // normal clearing of a channel that only rang: our time-out
            case 16 -> reason(reason, Failure.NO_ANSWER);
            default -> reason(reason, cause == null ? Failure.UNREACHABLE : Failure.FAILED);
        };
    }

    private static Failure reason(@Nullable Integer reason, Failure otherwise) {
        return switch (reason == null ? 0 : reason) {
            case 3 -> Failure.NO_ANSWER;
            case 5 -> Failure.BUSY;
            default -> otherwise;
        };
    }
}
