package io.huiyin.voicebot.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.voicebot.dialogue.Conversation.Answer;
import io.huiyin.voicebot.speech.Synthesizer;
import io.huiyin.voicebot.telephony.TestBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of a citizen who types: what is kept of them. */
class TypedCallTests {

    private static final String NUMBER = "13800001234";

    @TempDir
    Path recordings;

    private final TestBrowser.Exchange exchange = new TestBrowser.Exchange(TestCentre.LINE, Clock.systemUTC());
    private TestCentre kit;
    private TestBrowser citizen;

    @BeforeEach
    void kit() {
        kit = new TestCentre(recordings);
        citizen = exchange.citizen(NUMBER);
    }

    @AfterEach
    void close() {
        kit.close();
    }

    @Test
    void aQuestionThatIsAnsweredBeforeItIsHeardStaysInTheTranscript() {
        var made = new CompletableFuture<AudioFrame>();
        kit.synthesizer = new Synthesizer() {
            @Override
            public AudioFrame speak(String text) {
                return made.join();
            }

            @Override
            public String engine() {
                return "slow";
            }
        };
        List<Answer> answers = new CopyOnWriteArrayList<>();
        var centre = kit.open(exchange.telephone(), exchange.headsets());
        Thread.ofVirtual()
                .start(() -> centre.callOut(CallId.random(), NUMBER, "T1", conversation -> {
                    conversation.say("问题解决了吗？");
                    answers.add(conversation.listen("", Duration.ofSeconds(5)));
                }));
        await().until(() -> citizen.told.contains("ringing 12345"));
        citizen.does("answer");
        await().until(() -> citizen.told.contains("ROBOT: 问题解决了吗？"));
        citizen.types("解决了");
        await().until(() -> texts(Speaker.CITIZEN).contains("解决了"));
        made.complete(new AudioFrame(new short[1_600]));

        await().until(() -> !kit.all(CallEvent.Ended.class).isEmpty());
        assertThat(answers).containsExactly(new Answer.Words("解决了"));
        assertThat(texts(Speaker.ROBOT)).containsExactly("（被打断，没有说完：问题解决了吗？）");
    }

    @Test
    void aCallInWhichNothingWasHeardLeavesNoRecording() throws Exception {
        var centre = kit.open(exchange.telephone(), exchange.headsets());
        citizen.does("dial");
        await().until(() -> centre.waiting().size() == 1);
        var call = centre.waiting().getFirst();
        centre.answer(call, "agent1");
        await().until(() -> citizen.told.contains("answered"));
        citizen.types("我打字");
        await().until(() -> texts(Speaker.CITIZEN).contains("我打字"));
        centre.hangUp(call);
        await().until(() -> !kit.all(CallEvent.Ended.class).isEmpty());
        try (var kept = Files.walk(recordings)) {
            assertThat(kept.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private List<String> texts(Speaker speaker) {
        return kit.all(CallEvent.TextFinal.class).stream()
                .filter(text -> text.speaker() == speaker)
                .map(CallEvent.TextFinal::text)
                .toList();
    }
}
