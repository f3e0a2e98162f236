package io.huiyin.evaluation.turns;

import io.huiyin.voicebot.turn.TurnSettings;
import java.time.Duration;

/** The settings with other silences. */
final class TurnLimits {

    private static final Duration NEVER = Duration.ofHours(1);

    private TurnLimits() {}

    /** No silence ends a turn. */
    static TurnSettings patient(TurnSettings of) {
        return with(of, NEVER, NEVER, NEVER);
    }

    /** All silences so many times as long. */
    static TurnSettings scaled(TurnSettings of, double times) {
        return with(of, times(of.finished(), times), times(of.open(), times), times(of.unfinished(), times));
    }

    private static Duration times(Duration silence, double times) {
        return Duration.ofMillis(Math.round(silence.toMillis() * times));
    }

    private static TurnSettings with(TurnSettings of, Duration finished, Duration open, Duration unfinished) {
        return new TurnSettings(
                of.begin(),
                of.end(),
                finished,
                open,
                unfinished,
                of.foresee(),
                of.longest(),
                of.cutFrom(),
                of.pause(),
                of.padding(),
                of.hold(),
                of.bargeIn(),
                of.partialEvery(),
                of.threshold());
    }
}
