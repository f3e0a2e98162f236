package io.huiyin.voicebot.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.call.Timeline.Station;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.activity.LoudnessVoiceActivity;
import io.huiyin.voicebot.turn.Expectation;
import io.huiyin.voicebot.turn.Interruption.Sign;
import io.huiyin.voicebot.turn.TurnSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one side of a call says, by a clock that goes with the sound: however busy the machine, the times are the same. */
class EarTests {

    private final List<CallEvent> events = new CopyOnWriteArrayList<>();
    /** Lengths in ms of the sounds that were listened to in full. */
    private final List<Integer> listened = new CopyOnWriteArrayList<>();

    /** What a robot would be told. */
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private final AtomicLong nanos = new AtomicLong();
    private final CallId call = CallId.random();
    private Ear ear = open((sound, manner) -> "停水了");

    private Ear open(BiFunction<AudioFrame, Recognizer.Manner, String> engine) {
        var recognizer = new Recognizer() {
            @Override
            public Heard recognize(AudioFrame utterance, Manner manner) {
                if (!manner.quick()) {
                    listened.add(utterance.millis());
                }
                var text = engine.apply(utterance, manner);
                return new Heard(text, text);
            }

            @Override
            public String engine() {
                return "stand-in";
            }
        };
        var hearer = new Ear.Hearer() {
            @Override
            public void publish(CallEvent event) {
                events.add(event);
            }

            @Override
            public void speaking(Speaker speaker, Duration began) {}

            @Override
            public void interrupts(Speaker speaker, Sign sign, Duration began) {}

            @Override
            public void soFar(Speaker speaker, Duration began, String words) {}

            @Override
            public void heard(Speaker speaker, Duration began, String words, boolean more) {
                heard.add(words + (more ? " …" : ""));
            }

            @Override
            public void fellSilent(Speaker speaker) {
                heard.add("silence");
            }
        };
        return new Ear(
                call,
                Speaker.CITIZEN,
                new CallClock(Clock.systemUTC(), nanos::get),
                TestSessions.pool(recognizer),
                new Ear.Listening(new LoudnessVoiceActivity().track(), TurnSettings.USUAL),
                hearer);
    }

    @AfterEach
    void finish() {
        ear.finish(Duration.ofSeconds(10));
    }

    private void silence(int millis) {
        say(millis, 0);
    }

    private void speech(int millis) {
        say(millis, 9_000);
    }

    private void say(int millis, int loudness) {
        for (var i = 0; i < millis / 20; i++) {
            var samples = new short[160];
            for (var s = 0; s < samples.length; s++) {
                samples[s] = (short) (loudness * Math.sin(2 * Math.PI * 300 * (i * 160 + s) / 8_000));
            }
            nanos.addAndGet(20_000_000);
            ear.sound(new AudioFrame(samples));
        }
    }

    private <T extends CallEvent> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void whatIsSaidBecomesPartialsAndAFinalWithItsTimeline() {
        ear = open((sound, manner) -> manner.quick() ? "小区" : "小区停水了");
        silence(500);
        speech(1_500);
        await().until(() -> !all(CallEvent.TextRevised.class).isEmpty());
        speech(1_000);
        silence(900);
        await().until(() -> !all(CallEvent.TextFinal.class).isEmpty());
        var text = all(CallEvent.TextFinal.class).getFirst();
        assertThat(text.text()).isEqualTo("小区停水了");
        assertThat(text.speaker()).isEqualTo(Speaker.CITIZEN);
        assertThat(text.from()).isBetween(Duration.ofMillis(400), Duration.ofMillis(600));
        assertThat(text.to().minus(text.from())).isBetween(Duration.ofMillis(2_400), Duration.ofMillis(2_600));
        assertThat(text.timeline().marks())
                .containsKeys(Station.SPEECH_BEGAN, Station.SPEECH_ENDED, Station.END_DECIDED, Station.TEXT_READY);
        var partials = all(CallEvent.TextRevised.class);
        assertThat(partials)
                .hasSizeBetween(1, 2)
                .allMatch(partial -> partial.text().equals("小区"));
        assertThat(partials.getFirst().utterance()).isEqualTo(text.utterance());
        assertThat(partials.getFirst().call()).isEqualTo(call);
    }

    @Test
    void whatIsWrittenDownAheadInThePauseIsTheFinalTextWhenThePauseWasTheEnd() {
        speech(700);
        silence(400);
        await().until(() -> listened.size() == 1);
        silence(500);
        await().until(() -> !all(CallEvent.TextFinal.class).isEmpty());
        assertThat(listened).hasSize(1);
    }

    @Test
    void aPauseThatWasNotTheEndIsHeardAgainWithWhatFollowed() {
        speech(700);
        silence(400);
        await().until(() -> listened.size() == 1);
        speech(700);
        silence(900);
        await().until(() -> !all(CallEvent.TextFinal.class).isEmpty());
        assertThat(all(CallEvent.TextFinal.class)).hasSize(1);
        assertThat(listened.getFirst()).isBetween(700, 1_100);
        assertThat(listened.getLast()).isGreaterThan(1_700);
    }

    @Test
    void aLineThatSendsNothingIsSilent() {
        speech(700);
        nanos.addAndGet(2_000_000_000L);
        ear.quiet();
        await().until(() -> !all(CallEvent.TextFinal.class).isEmpty());
        speech(700);
        silence(900);
        await().until(() -> all(CallEvent.TextFinal.class).size() == 2);
        assertThat(all(CallEvent.TextFinal.class).getLast().from())
                .isBetween(Duration.ofMillis(2_600), Duration.ofMillis(2_800));
    }

    @Test
    void aRobotHearsAnAnswerThatMayBeWholeSoonerThanOneThatHangsInTheAir() {
        var whole = millisUntilHeard("停水了");
        ear = open((sound, manner) -> "停水了，因为");
        heard.clear();
        nanos.set(0);
        assertThat(millisUntilHeard("停水了，因为")).isGreaterThan(whole);
    }

    /** The line goes on being silent until the robot has the answer, as in a call. */
    private long millisUntilHeard(String answer) {
        ear.expect("", Expectation.ANSWER);
        speech(700);
        await().pollInSameThread().until(() -> {
            silence(20);
            return heard.equals(List.of(answer));
        });
        return nanos.get() / 1_000_000;
    }

    @Test
    void aLongTurnIsCutForItsTextAndIsOverWhenNothingFollows() {
        ear.expect("", Expectation.DEMAND);
        speech(4_000);
        silence(300);
        await().until(() -> heard.equals(List.of("停水了 …")));
        silence(2_000);
        await().until(() -> heard.equals(List.of("停水了 …", "silence")));
    }
}
