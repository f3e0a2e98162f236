package io.huiyin.evaluation.turns;

import io.huiyin.voicebot.turn.TurnSettings;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The settings with other silences. */
final class TurnLimits {

    private static final Duration NEVER = Duration.ofHours(1);

    private TurnLimits() {}

    /** No silence ends a turn. */
    static TurnSettings patient(TurnSettings of) {
        return with(of, silence -> NEVER);
    }

    /** All silences so many times as long. */
    static TurnSettings scaled(TurnSettings of, double times) {
        return with(of, silence -> Duration.ofMillis(Math.round(silence.toMillis() * times)));
    }

    private static TurnSettings with(TurnSettings of, UnaryOperator<Duration> silence) {
        return new TurnSettings(
                of.begin(),
                of.end(),
                silence.apply(of.finished()),
                silence.apply(of.likely()),
                silence.apply(of.open()),
                silence.apply(of.unfinished()),
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
