package io.huiyin.voicebot.queue;

import static io.huiyin.voicebot.queue.TestCentre.recognizer;
import static io.huiyin.voicebot.queue.TestCentre.speak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.voicebot.dialogue.Conversation;
import io.huiyin.voicebot.dialogue.Conversation.Answer;
import io.huiyin.voicebot.queue.CallCentre.Reach;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.Synthesizer;
import io.huiyin.voicebot.telephony.TestBrowser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The robot's calls with sound: when it falls silent, what counts as an answer, how it ends. */
class RobotCallTests {

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

    /** 200 ms of sound a character. */
    private static final Synthesizer VOICE = new Synthesizer() {
        @Override
        public AudioFrame speak(String text) {
            var samples = new short[text.length() * 1_600];
            Arrays.fill(samples, (short) 500);
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

    private CompletableFuture<Reach> robot(Consumer<Conversation> talk) {
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
        assertThat(reach.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(Reach.ANSWERED);
        assertThat(answers).containsExactly(new Answer.Words("解决了"));
        // cut off before its 300 frames
        assertThat(citizen.heard.size()).isLessThan(300);
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
        assertThat(reach.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(Reach.ANSWERED);
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
        assertThat(reach.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(Reach.ANSWERED);
        assertThat(citizen.told).contains("ROBOT: 再见。");
    }

    @Test
    void whoWaitsForASlowVoiceIsAskedForAMomentByOneThatIsKept() {
        var voiceComes = new CountDownLatch(1);
        kit.synthesizer = new KeptVoice() {
            @Override
            public AudioFrame speak(String text) {
                try {
                    voiceComes.await();
                } catch (InterruptedException e) {
                    throw new SpeechUnavailable("gone", e);
                }
                return VOICE.speak(text);
            }
        };
        var reach = robot(conversation -> conversation.say("您的工单已经转办。"));
        await().until(() -> citizen.heard.stream().anyMatch(KeptVoice::isKept));
        assertThat(citizen.heard).noneMatch(RobotCallTests::isMade);
        voiceComes.countDown();
        assertThat(reach.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(Reach.ANSWERED);
        assertThat(citizen.heard).anyMatch(RobotCallTests::isMade);
        assertThat(kit.all(CallEvent.TextFinal.class).getFirst().text()).isEqualTo("您的工单已经转办。");
    }

    @Test
    void aSentenceThatCannotBeMadeIsAskedPardonForAndStandsInTheText() {
        kit.synthesizer = new KeptVoice() {
            @Override
            public AudioFrame speak(String text) {
                throw new SpeechUnavailable("dead");
            }
        };
        var reach = robot(conversation -> conversation.say("您的工单已经转办。"));
        assertThat(reach.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(Reach.ANSWERED);
        assertThat(citizen.heard).anyMatch(KeptVoice::isKept);
        assertThat(citizen.told).contains("ROBOT: 您的工单已经转办。");
    }

    private static boolean isMade(AudioFrame frame) {
        return frame.samples()[0] > 400 && frame.samples()[0] < 600;
    }

    /** Has two sentences as kept sound, louder than what is made. */
    private abstract static class KeptVoice implements Synthesizer {
        @Override
        public Optional<AudioFrame> ready(String text) {
            var samples = new short[1_600];
            Arrays.fill(samples, (short) 4_000);
            return text.equals("请稍等。") || text.startsWith("对不起")
                    ? Optional.of(new AudioFrame(samples))
                    : Optional.empty();
        }

        static boolean isKept(AudioFrame frame) {
            return frame.samples()[0] > 3_000;
        }

        @Override
        public String engine() {
            return "stand-in";
        }
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
        assertThat(reach.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(Reach.ANSWERED);
        assertThat(answers).containsExactly(new Answer.Gone());
        assertThat(kit.all(CallEvent.Ended.class).getFirst().reason()).isEqualTo(CallEvent.EndReason.CITIZEN_HUNG_UP);
    }

    @Test
    void aMurmurDoesNotStopTheRobotAndAnswersNothing() {
        kit.synthesizer = VOICE;
        kit.recognizer = recognizer((sound, manner) -> "嗯嗯");
        List<Answer> answers = new CopyOnWriteArrayList<>();
        // 30 characters: 6 s of sound
        var reach = robot(conversation -> {
            conversation.say("您好这里是测试热线的回访电话请问您反映的问题解决了没有呢请说。");
            answers.add(conversation.listen("", Duration.ofMillis(300)));
        });
        await().until(() -> citizen.heard.size() > 20);
        speak(citizen, 400, true);
        speak(citizen, 700, false);
        assertThat(reach.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(Reach.ANSWERED);
        assertThat(answers).containsExactly(new Answer.Silence());
        assertThat(kit.all(CallEvent.TextFinal.class))
                .filteredOn(text -> text.speaker() == Speaker.ROBOT)
                .singleElement()
                .matches(text -> text.text().endsWith("请说。"));
    }

    @Test
    void aKeyStopsTheRobotAndAnswersAtAnyTime() {
        kit.synthesizer = VOICE;
        List<Answer> answers = new CopyOnWriteArrayList<>();
        var reach = robot(conversation -> {
            conversation.say("这是一段很长很长很长很长很长很长很长的话。");
            answers.add(conversation.listen("", Duration.ofSeconds(5)));
        });
        await().until(() -> citizen.heard.size() > 5);
        citizen.presses('1');
        assertThat(reach.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(Reach.ANSWERED);
        assertThat(answers).containsExactly(new Answer.Key('1'));
        assertThat(citizen.heard.size()).isLessThan(180);
    }

    @Test
    void theRobotsOwnVoiceThatComesBackIsNobody() {
        kit.synthesizer = new SweepingVoice();
        kit.recognizer = recognizer((sound, manner) -> "您好");
        List<Answer> answers = new CopyOnWriteArrayList<>();
        var reach = robot(conversation -> {
            citizen.echoes = true;
            conversation.say("这是一段很长很长很长的话。");
            answers.add(conversation.listen("", Duration.ofMillis(300)));
        });
        assertThat(reach.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(Reach.ANSWERED);
        assertThat(answers).containsExactly(new Answer.Silence());
        assertThat(kit.all(CallEvent.TextFinal.class)).allMatch(text -> text.speaker() == Speaker.ROBOT);
    }

    /** 200 ms of a rising tone a character: nowhere like itself. */
    private static final class SweepingVoice implements Synthesizer {
        @Override
        public AudioFrame speak(String text) {
            var samples = new short[text.length() * 1_600];
            for (var i = 0; i < samples.length; i++) {
                var seconds = i / 8_000.0;
                samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * (300 + 200 * seconds) * seconds));
            }
            return new AudioFrame(samples);
        }

        @Override
        public String engine() {
            return "stand-in";
        }
    }
}
