package io.huiyin.voicebot.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Wav;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallEvent.EndReason;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.voicebot.exchange.Baresip;
import io.huiyin.voicebot.exchange.Baresip.News;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.telephony.AsteriskExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent's SIP telephone as the agent's end of calls, on a real Asterisk. */
class AgentExtensionIT {

    private static final String AGENT = "agent1";
    private static final String EXTENSION = "8001";

    /** What sipp's citizen hums. */
    private static final int HUM = 440;

    private static final int AGENTS_TONE = 700;
    /** 3 s × 8,000 Hz × 2 bytes. */
    private static final int THREE_SECONDS = 48_000;

    @TempDir
    Path recordings;

    private final List<News> news = new CopyOnWriteArrayList<>();
    private AsteriskExchange exchange;
    private TestCentre kit;
    private CallCentre centre;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(AsteriskExchange.missing().isEmpty(), AsteriskExchange.missing());
        assumeTrue(Baresip.missing().isEmpty(), Baresip.missing());
        exchange = new AsteriskExchange(Path.of("target", "agent-extension-it"));
        kit = new TestCentre(recordings);
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
        centre = kit.open(exchange.telephone(), exchange.headsets(Map.of(AGENT, EXTENSION)));
        soon().until(() -> exchange.telephone().check().up());
    }

    @AfterEach
    void close() {
        if (kit != null) {
            kit.close();
            exchange.close();
        }
    }

    private static ConditionFactory soon() {
        return await();
    }

    private Baresip telephone(String number) throws IOException {
        return exchange.extension(number, (what, detail) -> news.add(what));
    }

    private static AudioFrame tone() {
        var samples = new short[4 * AudioFrame.SAMPLE_RATE];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * AGENTS_TONE * i / AudioFrame.SAMPLE_RATE));
        }
        return new AudioFrame(samples);
    }

    private void citizenIsHeardBy(String number) {
        soon().until(() -> exchange.heardBy(number)
                .filter(file -> file.toFile().length() > THREE_SECONDS)
                .isPresent());
    }

    /** The tone's share of a second in the middle of what was kept. */
    private static double share(short[] sound, int hertz) {
        var middle = sound.length / 2;
        return AsteriskExchange.toneShare(Arrays.copyOfRange(sound, middle - 4_000, middle + 4_000), hertz);
    }

    private CallId offered() {
        soon().until(() -> news.contains(News.RINGS));
        return kit.all(CallEvent.Offered.class).getFirst().call();
    }

    @Test
    void theAgentPicksUpTheTelephoneSpeaksAndHangsUpThere() throws Exception {
        var telephone = telephone(EXTENSION);
        centre.seat(AGENT, Seat.State.READY);
        exchange.citizenCalls("", Duration.ofSeconds(30));
        offered();
        telephone.accept();
        soon().until(() -> centre.seat(AGENT).state() == Seat.State.TALKING);
        telephone.play(tone());
        citizenIsHeardBy(EXTENSION);
        soon().until(() -> kit.all(CallEvent.TextFinal.class).stream()
                        .map(CallEvent.TextFinal::speaker)
                        .distinct()
                        .count()
                == 2);
        var file = centre.callOf(AGENT).orElseThrow().recording();
        telephone.hangUp();
        soon().until(() -> !kit.all(CallEvent.Ended.class).isEmpty());
        assertThat(kit.all(CallEvent.Ended.class).getFirst().reason()).isEqualTo(EndReason.AGENT_HUNG_UP);
        assertThat(kit.all(CallEvent.Answered.class).getFirst().agent()).isEqualTo(AGENT);
        assertThat(centre.seat(AGENT).state()).isEqualTo(Seat.State.WRAP_UP);
        var kept = Wav.open(file).channels();
        assertThat(share(kept[0], HUM)).as("the citizen's side").isGreaterThan(0.9);
        assertThat(share(Arrays.copyOf(kept[1], 4 * AudioFrame.SAMPLE_RATE), AGENTS_TONE))
                .as("the agent's side")
                .isGreaterThan(0.9);
        var heard = Wav.open(exchange.heardBy(EXTENSION).orElseThrow()).mono();
        assertThat(share(heard, HUM)).as("what came to the telephone").isGreaterThan(0.9);
    }

    @Test
    void whoDeclinesAtTheTelephoneIsOnABreakAndTheCallGoesOnWaiting() throws Exception {
        var telephone = telephone(EXTENSION);
        centre.seat(AGENT, Seat.State.READY);
        exchange.citizenCalls("", Duration.ofSeconds(30));
        offered();
        telephone.hangUp();
        soon().until(() -> centre.seat(AGENT).state() == Seat.State.BREAK);
        assertThat(centre.waiting()).hasSize(1);
    }

    @Test
    void aCallTakenAtTheDeskIsSpokenOnTheTelephone() throws Exception {
        var telephone = telephone(EXTENSION);
        centre.seat(AGENT, Seat.State.READY);
        exchange.citizenCalls("", Duration.ofSeconds(30));
        var call = offered();
        centre.answer(call, AGENT);
        telephone.accept();
        citizenIsHeardBy(EXTENSION);
        centre.say(call, "请稍等。");
        soon().until(() -> kit.all(CallEvent.TextFinal.class).stream()
                .anyMatch(e -> e.speaker() == Speaker.AGENT && e.text().equals("请稍等。")));
        centre.hangUp(call);
        soon().until(() -> news.contains(News.OVER));
    }

    @Test
    void theTelephoneFallsSilentWhenSomebodyElseTakesTheCall() throws Exception {
        telephone(EXTENSION);
        centre.seat(AGENT, Seat.State.READY);
        exchange.citizenCalls("", Duration.ofSeconds(30));
        var call = offered();
        centre.answer(call, "agent2");
        soon().until(() -> news.contains(News.OVER));
        assertThat(centre.seat(AGENT).state()).isEqualTo(Seat.State.READY);
        assertThat(centre.call(call).orElseThrow().agent()).isEqualTo("agent2");
    }

    @Test
    void aTelephoneThatIsNotRegisteredLeavesTheCallToTheHeadsetAtTheDesk() {
        centre.seat(AGENT, Seat.State.READY);
        var headset = exchange.browsers.agent(AGENT);
        exchange.citizenCalls("", Duration.ofSeconds(30));
        soon().until(() -> headset.told.contains("ringing 12345"));
        headset.does("answer");
        soon().until(() -> headset.heard.size() > 50);
    }

    @Test
    void aCallIsHandedToAnExtension() throws Exception {
        var telephone = telephone("8002");
        centre.seat("agent2", Seat.State.READY);
        var headset = exchange.browsers.agent("agent2");
        exchange.citizenCalls("", Duration.ofSeconds(30));
        soon().until(() -> headset.told.contains("ringing 12345"));
        headset.does("answer");
        soon().until(() -> headset.heard.size() > 50);
        centre.transfer(centre.callOf("agent2").orElseThrow().head().id(), "8002");
        soon().until(() -> news.contains(News.RINGS));
        telephone.accept();
        citizenIsHeardBy("8002");
        telephone.hangUp();
        soon().until(() -> news.contains(News.OVER));
        assertThat(kit.all(CallEvent.Transferred.class).getFirst().to()).isEqualTo("8002");
        var heard = Wav.open(exchange.heardBy("8002").orElseThrow()).mono();
        assertThat(share(heard, HUM)).isGreaterThan(0.9);
    }
}
