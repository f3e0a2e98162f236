package io.huiyin.evaluation.turns;

import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.speech.VoiceActivity;
import io.huiyin.voicebot.turn.Endpointer;
import io.huiyin.voicebot.turn.Expectation;
import io.huiyin.voicebot.turn.TurnEnd;
import io.huiyin.voicebot.turn.TurnSettings;
import io.huiyin.voicebot.turn.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A turn as the product hears it when nothing ends it: its pauses, and the words before each, when they were there.
 *
 * @param endMillis where the voice really ended
 */
record HeardTurn(Expectation expected, int endMillis, List<Pause> pauses) {

    /**
     * @param toMillis where the speech before it ended, by the voice detector
     * @param millis how long it was
     * @param knownAfterMillis when the words were there, since its beginning; the recogniser's real time is in it
     */
    record Pause(int toMillis, int millis, int knownAfterMillis, String words) {}

    static HeardTurn of(Line.Scene scene, Asked asked, VoiceActivity activity, Ears ears, TurnSettings settings) {
        var hearing = new Hearing(ears, asked.prompt(), settings);
        new Endpointer(activity.track(), settings, hearing.never, hearing)
                .sound(scene.sound().samples());
        hearing.settle(scene.sound().millis());
        return new HeardTurn(asked.expectation(), scene.endMillis(), hearing.pauses);
    }

    /** When the product ends it, since the stream's beginning; empty when it would not within the sound. */
    OptionalInt endedBy(TurnSettings settings) {
        for (var pause : pauses) {
            var turnEnd = new TurnEnd(settings);
            turnEnd.expect(expected);
            var to = Duration.ofMillis(pause.toMillis());
            for (var silence = Endpointer.WINDOW_MILLIS;
                    silence <= pause.millis();
                    silence += Endpointer.WINDOW_MILLIS) {
                if (silence >= pause.knownAfterMillis()) {
                    turnEnd.said(to, pause.words());
                }
                if (turnEnd.over(to, Duration.ofMillis(silence))) {
                    return OptionalInt.of(pause.toMillis() + silence);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** When silence alone ends it. */
    OptionalInt endedBySilence(int millis) {
        return pauses.stream()
                .filter(pause -> pause.millis() >= millis)
                .mapToInt(pause -> pause.toMillis() + millis)
                .findFirst();
    }

    /** Notes each pause that is long enough to be one, as a call's own ear does. */
    private static final class Hearing implements Endpointer.Listener {
        private final Ears ears;
        private final Manner manner;
        private final TurnEnd never;
        private final List<Pause> pauses = new ArrayList<>();
        private final StringBuilder said = new StringBuilder();
        private String ahead = "";
        private int aheadTo = -1;
        private Duration spoken = Duration.ZERO;
        private int position;
        /** Begun at {@code to}, its words known. */
        private int to = -1;

        private int knownAfter;
        private String words = "";

        Hearing(Ears ears, String prompt, TurnSettings settings) {
            this.ears = ears;
            this.manner = new Manner(prompt, false);
            this.never = new TurnEnd(TurnLimits.patient(settings));
            never.expect(Expectation.DEMAND);
        }

        @Override
        public void window(short[] sound, float probability) {
            position += Endpointer.WINDOW_MILLIS;
        }

        @Override
        public void began(Duration from) {
            settle((int) from.toMillis());
            spoken = Duration.ZERO;
        }

        @Override
        public void goingOn(Duration lasting, Duration speech) {
            if (speech.compareTo(spoken) > 0) {
                settle(position - Endpointer.WINDOW_MILLIS);
            }
            spoken = speech;
        }

        @Override
        public void pausing(Utterance utterance) {
            pause(utterance);
            ahead = words.substring(said.length());
            aheadTo = to;
        }

        @Override
        public void ended(Utterance utterance) {
            var here = (int) utterance.to().toMillis();
            if (here != aheadTo) {
                pause(utterance);
                ahead = words.substring(said.length());
            }
            said.append(ahead);
        }

        /** Hears the words before it. */
        private void pause(Utterance utterance) {
            var heard = ears.hear(utterance.sound(), manner);
            to = (int) utterance.to().toMillis();
            knownAfter = (int) utterance.decided().toMillis() - to + heard.millis();
            words = said + heard.text();
        }

        /** The pause is over. */
        void settle(int at) {
            if (to >= 0) {
                pauses.add(new Pause(to, Math.max(0, at - to), knownAfter, words));
            }
            to = -1;
        }
    }
}
