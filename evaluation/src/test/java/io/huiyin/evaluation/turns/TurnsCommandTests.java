package io.huiyin.evaluation.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.evaluation.turns.HeardTurn.Pause;
import io.huiyin.evaluation.turns.Line.Condition;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.activity.LoudnessVoiceActivity;
import io.huiyin.voicebot.turn.Expectation;
import io.huiyin.voicebot.turn.TurnSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TurnsCommandTests {

    private static final int SECOND = AudioFrame.SAMPLE_RATE;

    /** Hears what it is told to, one after the other. */
    private static Ears hearing(String... texts) {
        var next = new ArrayList<>(List.of(texts));
        var recognizer = new Recognizer() {
            @Override
            public Heard recognize(AudioFrame utterance, Manner manner) {
                var text = next.size() > 1 ? next.removeFirst() : next.getFirst();
                return new Heard(text, text);
            }

            @Override
            public String engine() {
                return "stand-in";
            }
        };
        return new Ears(recognizer, 250);
    }

    private static short[] tone(int millis) {
        var sound = new short[millis * 8];
        for (var i = 0; i < sound.length; i++) {
            sound[i] = (short) (8_000 * Math.sin(2 * Math.PI * (500 + i / 400.0) * i / SECOND));
        }
        return sound;
    }

    private static HeardTurn turn(int end, Pause... pauses) {
        return new HeardTurn(Expectation.ANSWER, end, List.of(pauses));
    }

    @Test
    void aTurnIsHeardWithItsPausesAndTheWordsBeforeEach() {
        var turn = new SpokenTurn(
                "tone", Asked.named("resolved"), List.of(new AudioFrame(tone(800)), new AudioFrame(tone(800))));
        var scene = new Line(Condition.CLEAN, List.of(), 7).scene(turn);
        var heard = HeardTurn.of(
                scene, turn.asked(), new LoudnessVoiceActivity(), hearing("但是", "但是现在好了"), TurnSettings.USUAL);
        assertThat(heard.pauses()).extracting(Pause::words).containsExactly("但是", "但是现在好了");
        assertThat(heard.pauses().getFirst().millis()).isBetween(200, 2_600);
        assertThat(heard.pauses().getLast().toMillis()).isCloseTo(scene.endMillis(), within(60));
        assertThat(heard.pauses().getLast().millis()).isGreaterThan(4_500);
    }

    @Test
    void theProductWaitsWhereWordsHangAndSilenceAloneDoesNot() {
        var turn = turn(4_000, new Pause(1_000, 1_200, 400, "但是"), new Pause(4_000, 5_000, 400, "但是现在好了"));
        assertThat(turn.endedBy(TurnSettings.USUAL)).hasValue(4_416);
        assertThat(turn.endedBySilence(640)).hasValue(1_640);
        assertThat(turn.endedBySilence(1_280)).hasValue(5_280);
    }

    @Test
    void wordsThatComeLateAreNotKnownBefore() {
        var turn = turn(1_000, new Pause(1_000, 5_000, 700, "但是现在好了"));
        assertThat(turn.endedBy(TurnSettings.USUAL)).hasValue(1_704);
    }

    @Test
    void bothAreComparedWhereOneTurnInTwentyIsCutOff() {
        var turns = new ArrayList<HeardTurn>();
        for (var i = 0; i < 40; i++) {
            turns.add(turn(4_000, new Pause(1_000, 640 + 32 * i, 300, "但是"), new Pause(4_000, 5_000, 300, "但是现在好了")));
        }
        var figures = EndOfTurn.of(turns, TurnSettings.USUAL);
        // two of forty pauses are longer: 640 + 32 × 38
        assertThat(figures.fixedSilenceMillis()).isEqualTo(1_856 + 32 - 32);
        assertThat(figures.delayMillisAt5Percent()).isLessThan(500);
        assertThat(figures.ratioToFixedSilence())
                .isCloseTo(figures.delayMillisAt5Percent() / figures.fixedSilenceMillisAt5Percent(), within(1e-9));
        assertThat(figures.turns()).isEqualTo(40);
    }

    @Test
    void theRobotStopsAtWordsAndGoesOnAfterAMurmur() {
        var prompt = new AudioFrame(new short[6 * SECOND]);
        var line = new Line(Condition.CLEAN, List.of(), 7);
        var activity = new LoudnessVoiceActivity();
        var words = new Robot(prompt, line, activity, hearing("转人工"), TurnSettings.USUAL).during(tone(1_000), SECOND);
        assertThat(words.stopped()).isTrue();
        assertThat(words.lastFrameMillis()).isLessThan(200);
        var murmur = new Robot(prompt, line, activity, hearing("嗯嗯"), TurnSettings.USUAL).during(tone(400), SECOND);
        assertThat(murmur.stopped()).isFalse();
        assertThat(murmur.heldMillis()).isBetween(300, 1_500);
        var nothing = new Robot(prompt, line, activity, hearing(""), TurnSettings.USUAL).during(new short[0], SECOND);
        assertThat(nothing).isEqualTo(new Robot.Said(false, 5_000, 0));
    }

    @Test
    void whatIsShippedIsReadable() {
        assertThat(TurnScript.shipped()).hasSizeGreaterThan(80).allSatisfy(script -> {
            assertThat(Voices.PARTS).contains(script.part());
            assertThat(script.pieces()).isNotEmpty().allMatch(piece -> !piece.isBlank());
        });
        assertThat(TurnScript.voices("interruption")).hasSizeGreaterThan(10);
        assertThat(TurnScript.voices("backchannel")).hasSizeGreaterThan(10);
        assertThat(TurnScript.voices("robot")).isNotEmpty();
    }

    @Test
    void anUnknownPartExitsWithTwoAndSaysWhichThereAre() {
        var errors = new StringWriter();
        var exit = new CommandLine(new TurnsCommand())
                .setErr(new PrintWriter(errors))
                .execute("--part", "all");
        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString()).contains("test", "tuning");
    }
}
