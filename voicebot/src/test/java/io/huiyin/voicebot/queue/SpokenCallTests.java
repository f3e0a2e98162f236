package io.huiyin.voicebot.queue;

import static io.huiyin.voicebot.queue.TestCentre.recognizer;
import static io.huiyin.voicebot.queue.TestCentre.speak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.audio.Wav;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.call.Timeline.Station;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.telephony.TestBrowser;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls with sound, the engines played by small stand-ins: what is kept, marked and passed on is the call's own doing. */
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

    @Test
    void whatACitizenSaysIsReadWithItsTimeline() {
        kit.recognizer = recognizer((sound, manner) -> "小区停水了");
        var call = answered(centre());
        speak(citizen, 1_000, true);
        speak(citizen, 900, false);
        await().until(() -> !kit.all(CallEvent.TextFinal.class).isEmpty());
        var text = kit.all(CallEvent.TextFinal.class).getFirst();
        assertThat(text.call()).isEqualTo(call);
        assertThat(text.text()).isEqualTo("小区停水了");
        assertThat(text.speaker()).isEqualTo(Speaker.CITIZEN);
        assertThat(text.timeline().marks())
                .containsKeys(Station.SPEECH_BEGAN, Station.SPEECH_ENDED, Station.END_DECIDED, Station.TEXT_READY);
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
        await().until(() -> !kit.all(CallEvent.Ended.class).isEmpty());
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
}
