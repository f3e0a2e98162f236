package io.huiyin.voicebot.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Wav;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.call.Timeline.Station;
import io.huiyin.voicebot.dialogue.Conversation.Answer;
import io.huiyin.voicebot.queue.CallCentre.Reach;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.Synthesizer;
import io.huiyin.voicebot.telephony.TestBrowser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls with sound, the engines played by small stand-ins: what is timed, cut and marked is the call's own doing. */
class SpokenCallTests {

    private static final String NUMBER = "13800001234";

    @TempDir
    Path recordings;

    private final TestBrowser.Exchange exchange = new TestBrowser.Exchange(TestCentre.LINE, Clock.systemUTC());
    private TestCentre kit;
    private TestBrowser citizen;

    @BeforeEach
    void kit() {
        kit = new TestCentre(recordings);
    }

    @AfterEach
    void close() {
        kit.close();
    }

    private static Recognizer recognizer(BiFunction<AudioFrame, Recognizer.Manner, String> engine) {
        return new Recognizer() {
            @Override
            public Heard recognize(AudioFrame utterance, Manner manner) {
                var text = engine.apply(utterance, manner);
                return new Heard(text, text);
            }

            @Override
            public String engine() {
                return "stand-in";
            }
        };
    }

    /** 200 ms of sound a character. */
    private static final Synthesizer VOICE = new Synthesizer() {
        @Override
        public AudioFrame speak(String text) {
            var samples = new short[text.length() * 1_600];
            java.util.Arrays.fill(samples, (short) 500);
            return new AudioFrame(samples);
        }

        @Override
        public String engine() {
            return "stand-in";
        }
    };

    private CallCentre centre() {
        return kit.open(exchange.telephone(), exchange.headsets());
    }

    private CallId answered(CallCentre centre) {
        citizen = exchange.citizen(NUMBER);
        citizen.does("dial");
        await().until(() -> centre.waiting().size() == 1);
        var call = centre.waiting().getFirst();
        centre.answer(call, "agent1");
        await().until(() -> citizen.told.contains("answered"));
        return call;
    }

    private static void speak(TestBrowser who, int millis, boolean voice) {
        var due = System.nanoTime();
        for (var i = 0; i < millis / 20; i++) {
            var samples = new short[160];
            for (var s = 0; s < samples.length && voice; s++) {
                samples[s] = (short) (9_000 * Math.sin(2 * Math.PI * 300 * (i * 160 + s) / 8_000));
            }
            who.speaks(new AudioFrame(samples));
            due += 20_000_000L;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    @Test
    void whatIsSaidBecomesPartialsAndAFinalWithItsTimeline() {
        kit.recognizer = recognizer((sound, manner) -> manner.quick() ? "小区" : "小区停水了");
        var call = answered(centre());
        speak(citizen, 500, false);
        speak(citizen, 2_500, true);
        speak(citizen, 900, false);
        await().until(() -> !kit.all(CallEvent.TextFinal.class).isEmpty());
        var text = kit.all(CallEvent.TextFinal.class).getFirst();
        assertThat(text.text()).isEqualTo("小区停水了");
        assertThat(text.speaker()).isEqualTo(Speaker.CITIZEN);
        assertThat(text.from()).isBetween(Duration.ofMillis(300), Duration.ofMillis(900));
        assertThat(text.to().minus(text.from())).isBetween(Duration.ofMillis(2_200), Duration.ofMillis(2_800));
        assertThat(text.timeline().marks())
                .containsKeys(Station.SPEECH_BEGAN, Station.SPEECH_ENDED, Station.END_DECIDED, Station.TEXT_READY);
        var partials = kit.all(CallEvent.TextRevised.class);
        assertThat(partials).hasSizeBetween(1, 3);
        assertThat(partials.getFirst().utterance()).isEqualTo(text.utterance());
        assertThat(partials.getFirst().call()).isEqualTo(call);
    }

    @Test
    void whatIsWrittenDownAheadInThePauseIsTheFinalTextWhenThePauseWasTheEnd() {
        List<Integer> listened = new CopyOnWriteArrayList<>();
        kit.recognizer = recognizer((sound, manner) -> {
            if (!manner.quick()) {
                listened.add(sound.millis());
            }
            return "停水了";
        });
        answered(centre());
        speak(citizen, 700, true);
        speak(citizen, 900, false);
        await().until(() -> !kit.all(CallEvent.TextFinal.class).isEmpty());
        assertThat(listened).hasSize(1);
    }

    @Test
    void aPauseThatWasNotTheEndIsHeardAgainWithWhatFollowed() {
        List<Integer> listened = new CopyOnWriteArrayList<>();
        kit.recognizer = recognizer((sound, manner) -> {
            if (!manner.quick()) {
                listened.add(sound.millis());
            }
            return "停水了";
        });
        answered(centre());
        speak(citizen, 700, true);
        speak(citizen, 400, false);
        speak(citizen, 700, true);
        speak(citizen, 900, false);
        await().until(() -> !kit.all(CallEvent.TextFinal.class).isEmpty());
        assertThat(kit.all(CallEvent.TextFinal.class)).hasSize(1);
        assertThat(listened.getFirst()).isLessThan(1_300);
        assertThat(listened.getLast()).isGreaterThan(1_700);
    }

    @Test
    void aDeadRecognizerLeavesAMarkAndTheCallGoesOn() {
        kit.recognizer = recognizer((sound, manner) -> {
            throw new SpeechUnavailable("dead");
        });
        var centre = centre();
        var call = answered(centre);
        speak(citizen, 600, true);
        speak(citizen, 900, false);
        await().until(() -> !kit.all(CallEvent.TextMissing.class).isEmpty());
        assertThat(kit.all(CallEvent.TextMissing.class).getFirst().utterance()).isEqualTo(1);
        assertThat(centre.call(call)).isPresent();
        citizen.types("我打字吧");
        await().until(() -> kit.all(CallEvent.TextFinal.class).size() == 1);
        assertThat(kit.all(CallEvent.TextFinal.class).getFirst().utterance()).isEqualTo(2);
    }

    @Test
    void aRecognizerThatHangsDoesNotKeepTheCallOpen() {
        var forever = new CompletableFuture<String>();
        kit.recognizer = recognizer((sound, manner) -> forever.join());
        answered(centre());
        speak(citizen, 600, true);
        citizen.does("hangup");
        await().atMost(Duration.ofSeconds(8))
                .until(() -> !kit.all(CallEvent.Ended.class).isEmpty());
        assertThat(kit.all(CallEvent.TextMissing.class)).hasSize(1);
        assertThat(kit.story().getLast()).isEqualTo("Ended");
        forever.complete("");
    }

    @Test
    void whatWasSaidLastIsWrittenDownBeforeTheEnd() {
        kit.recognizer = recognizer((sound, manner) -> "谢谢");
        answered(centre());
        speak(citizen, 600, true);
        citizen.does("hangup");
        await().until(() -> !kit.all(CallEvent.Ended.class).isEmpty());
        assertThat(kit.story()).endsWith("TextFinal", "Ended");
    }

    @Test
    void bothSidesHearEachOtherAndAreRecordedApart() throws Exception {
        kit.recognizer = recognizer((sound, manner) -> "话");
        var centre = centre();
        var agent = exchange.agent("agent1");
        var call = answered(centre);
        var file = centre.call(call).orElseThrow().recording();
        speak(citizen, 1_000, true);
        assertThat(agent.heard).hasSizeGreaterThan(30);
        speak(agent, 1_000, true);
        assertThat(citizen.heard).hasSizeGreaterThan(30);
        speak(agent, 800, false);
        await().until(() -> kit.all(CallEvent.TextFinal.class).size() == 2);
        assertThat(kit.all(CallEvent.TextFinal.class))
                .extracting(CallEvent.TextFinal::speaker)
                .containsExactlyInAnyOrder(Speaker.CITIZEN, Speaker.AGENT);
        centre.hangUp(call);
        await().until(() -> !kit.all(CallEvent.Ended.class).isEmpty());
        var sound = Wav.open(file);
        assertThat(loudest(sound.channels()[0], 0, 8_000)).isGreaterThan(8_000);
        assertThat(loudest(sound.channels()[1], 0, 7_000)).isZero();
        assertThat(loudest(sound.channels()[1], 8_000, 20_000)).isGreaterThan(8_000);
    }

    private static int loudest(short[] samples, int from, int to) {
        var loudest = 0;
        for (var i = from; i < Math.min(to, samples.length); i++) {
            loudest = Math.max(loudest, samples[i]);
        }
        return loudest;
    }

    private CompletableFuture<Reach> robot(java.util.function.Consumer<io.huiyin.voicebot.dialogue.Conversation> talk) {
        var centre = centre();
        citizen = exchange.citizen(NUMBER);
        var reach = new CompletableFuture<Reach>();
        Thread.ofVirtual().start(() -> reach.complete(centre.callOut(CallId.random(), NUMBER, "T1", talk)));
        await().until(() -> citizen.told.contains("ringing 12345"));
        citizen.does("answer");
        return reach;
    }

    @Test
    void theCitizenInterruptsTheRobotAndIsUnderstood() {
        kit.synthesizer = VOICE;
        kit.recognizer = recognizer((sound, manner) -> "解决了");
        List<Answer> answers = new CopyOnWriteArrayList<>();
        // 30 characters in two sentences: 6 s of sound
        var reach = robot(conversation -> {
            conversation.say("您好这里是测试热线的回访电话请问一下。您反映的问题解决了没有呢请说。");
            answers.add(conversation.listen("解决 没有", Duration.ofSeconds(5)));
        });
        await().until(() -> citizen.heard.size() > 20);
        speak(citizen, 900, true);
        speak(citizen, 800, false);
        assertThat(reach.orTimeout(5, java.util.concurrent.TimeUnit.SECONDS).join())
                .isEqualTo(Reach.ANSWERED);
        assertThat(answers).containsExactly(new Answer.Words("解决了"));
        // cut off well before its 300 frames
        assertThat(citizen.heard.size()).isLessThan(150);
        var said = kit.all(CallEvent.TextFinal.class).getFirst();
        assertThat(said.speaker()).isEqualTo(Speaker.ROBOT);
        assertThat(said.text()).isEqualTo("您好这里是测试热线的回访电话请问一下。（被打断，没有说完：您反映的问题解决了没有呢请说。）");
    }

    @Test
    void whatWasSaidBeforeTheQuestionIsNoAnswerToIt() {
        kit.synthesizer = VOICE;
        kit.recognizer = recognizer((sound, manner) -> "满意");
        List<Answer> answers = new CopyOnWriteArrayList<>();
        var reach = robot(conversation -> {
            conversation.listen("", Duration.ofSeconds(5));
            conversation.say("第二题");
            answers.add(conversation.listen("", Duration.ofMillis(300)));
        });
        speak(citizen, 600, true);
        speak(citizen, 700, false);
        assertThat(reach.orTimeout(8, java.util.concurrent.TimeUnit.SECONDS).join())
                .isEqualTo(Reach.ANSWERED);
        assertThat(answers).containsExactly(new Answer.Silence());
    }

    @Test
    void aRobotWithoutAVoiceOnlyShowsItsWords() {
        kit.synthesizer = new Synthesizer() {
            @Override
            public AudioFrame speak(String text) {
                throw new SpeechUnavailable("dead");
            }

            @Override
            public String engine() {
                return "none";
            }
        };
        var reach = robot(conversation -> conversation.say("再见。"));
        assertThat(reach.orTimeout(5, java.util.concurrent.TimeUnit.SECONDS).join())
                .isEqualTo(Reach.ANSWERED);
        assertThat(citizen.told).contains("ROBOT: 再见。");
    }

    @Test
    void theCitizenHangsUpOnTheRobot() {
        kit.synthesizer = VOICE;
        List<Answer> answers = new CopyOnWriteArrayList<>();
        var reach = robot(conversation -> {
            conversation.say("这是一段很长很长很长很长很长很长很长的话。");
            answers.add(conversation.listen("", Duration.ofSeconds(5)));
        });
        await().until(() -> citizen.heard.size() > 5);
        citizen.does("hangup");
        assertThat(reach.orTimeout(5, java.util.concurrent.TimeUnit.SECONDS).join())
                .isEqualTo(Reach.ANSWERED);
        assertThat(answers).containsExactly(new Answer.Gone());
        assertThat(kit.all(CallEvent.Ended.class).getFirst().reason()).isEqualTo(CallEvent.EndReason.CITIZEN_HUNG_UP);
    }
}
