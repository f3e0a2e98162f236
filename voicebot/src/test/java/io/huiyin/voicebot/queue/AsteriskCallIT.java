package io.huiyin.voicebot.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Wav;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallEvent.EndReason;
import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.dialogue.Conversation.Answer;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.Synthesizer;
import io.huiyin.voicebot.telephony.AsteriskExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole calls through a real Asterisk; only the speech engines are stand-ins. */
class AsteriskCallIT {

    private static final String NUMBER = "13800001234";

    @TempDir
    Path recordings;

    private AsteriskExchange exchange;
    private TestCentre kit;
    private CallCentre centre;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(AsteriskExchange.missing().isEmpty(), AsteriskExchange.missing());
        exchange = new AsteriskExchange(Path.of("target", "asterisk-call-it"));
        kit = new TestCentre(recordings);
        kit.greeting = "您好。";
        kit.recognizer = new Recognizer() {
            @Override
            public Heard recognize(AudioFrame utterance, Manner manner) {
                return new Heard("嗯", "嗯");
            }

            @Override
            public String engine() {
                return "stand-in";
            }
        };
        kit.synthesizer = new Synthesizer() {
            @Override
            public AudioFrame speak(String text) {
                // a breath first: what begins with the question is no answer to it
                return tone(1_000, 400, 800);
            }

            @Override
            public String engine() {
                return "stand-in";
            }
        };
        centre = kit.open(exchange.telephone(), exchange.browsers.headsets());
        await().until(() -> exchange.telephone().check().up());
    }

    @AfterEach
    void close() {
        if (kit != null) {
            kit.close();
            exchange.close();
        }
    }

    private static AudioFrame tone(int hertz, int pauseMillis, int millis) {
        var samples = new short[(pauseMillis + millis) * 8];
        for (var i = pauseMillis * 8; i < samples.length; i++) {
            samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * hertz * i / 8_000));
        }
        return new AudioFrame(samples);
    }

    @Test
    void aCitizenIsAnsweredByAnAgentAndBothAreRecorded() throws Exception {
        centre.seat("agent1", Seat.State.READY);
        var headset = exchange.browsers.agent("agent1");
        exchange.citizenCalls("7", Duration.ofSeconds(5));
        await().until(() -> headset.told.contains("ringing 12345"));
        headset.does("answer");
        await().until(() -> headset.heard.size() > 50);
        var heard = headset.heard.subList(headset.heard.size() - 25, headset.heard.size()).stream()
                .map(AudioFrame::samples)
                .toList();
        assertThat(heard).allSatisfy(frame -> assertThat(frame).hasSize(160));
        var file = centre.callOf("agent1").orElseThrow().recording();
        await().until(() -> !kit.all(CallEvent.Ended.class).isEmpty());
        assertThat(kit.all(CallEvent.Ended.class).getFirst().reason()).isEqualTo(EndReason.CITIZEN_HUNG_UP);
        var rang = kit.all(CallEvent.Rang.class).getFirst();
        assertThat(rang.head().citizenNumber()).isEqualTo(NUMBER);
        assertThat(kit.story())
                .startsWith("Rang", "Offered", "Answered")
                .contains("TextFinal")
                .endsWith("Ended");
        var sound = Wav.open(file);
        var left = sound.channels()[0];
        assertThat(left.length).isGreaterThan(3 * 8_000);
        var citizen = Arrays.copyOfRange(left, left.length - 8_000, left.length - 4_000);
        assertThat(AsteriskExchange.toneShare(citizen, 440)).isGreaterThan(0.9);
        // the greeting, rendered as a tone, went to the citizen
        assertThat(AsteriskExchange.toneShare(Arrays.copyOfRange(sound.channels()[1], 5_000, 8_000), 1_000))
                .isGreaterThan(0.6);
    }

    @Test
    void theRobotRingsSpeaksAndHears() throws Exception {
        // long after the question, also where its answer comes slowly
        exchange.citizenHums(Duration.ofSeconds(4), Duration.ofSeconds(1));
        List<Answer> answers = new CopyOnWriteArrayList<>();
        var call = CallId.random();
        var reach = new CompletableFuture<CallCentre.Reach>();
        Thread.ofVirtual()
                .start(() -> reach.complete(centre.callOut(call, NUMBER, "T1", conversation -> {
                    conversation.say("解决了吗");
                    answers.add(conversation.listen("", Duration.ofSeconds(10)));
                    conversation.hangUp();
                })));
        assertThat(reach.get(60, TimeUnit.SECONDS)).isEqualTo(CallCentre.Reach.ANSWERED);
        assertThat(answers).containsExactly(new Answer.Words("嗯"));
        assertThat(kit.all(CallEvent.Ended.class).getFirst().reason()).isEqualTo(EndReason.ROBOT_HUNG_UP);
    }

    @Test
    void anAsteriskThatDiesEndsItsCallsAndTheRecordingIsWhole() throws Exception {
        exchange.citizenCalls("", Duration.ofSeconds(30));
        await().until(() -> centre.waiting().size() == 1);
        var call = centre.waiting().getFirst();
        centre.answer(call, "agent1");
        LockSupport.parkNanos(2_000_000_000L);
        var file = centre.call(call).orElseThrow().recording();
        exchange.asterisk.kill();
        await().until(() -> !kit.all(CallEvent.Ended.class).isEmpty());
        assertThat(Wav.open(file).channels()[0].length).isGreaterThan(12_000);
    }
}
