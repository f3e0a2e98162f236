package io.huiyin.voicebot.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.telephony.Leg.Received;
import io.huiyin.voicebot.telephony.Telephone.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExtensionHeadsetsTests {

    private static final AudioFrame SOUND = new AudioFrame(new short[AudioFrame.SAMPLES_PER_20_MILLIS]);

    private final TestBrowser.Exchange browsers = new TestBrowser.Exchange(TelephoneContract.LINE, Clock.systemUTC());
    private final TestBrowser desk = browsers.agent("li");
    private final Bell bell = new Bell();
    private final List<String> told = new ArrayList<>();
    private final ExtensionHeadsets headsets = new ExtensionHeadsets(browsers.headsets(), bell);
    private final Call head = new Call(
            CallId.random(), Call.Direction.INBOUND, "13800001234", TelephoneContract.LINE, Instant.EPOCH, null);

    /** One telephone, 8001, of the agent li. */
    private static final class Bell implements Extensions {
        final List<String> rung = new ArrayList<>();
        Telephone.Dialled outcome;
        int stopped;

        @Override
        public Optional<String> of(String agent) {
            return agent.equals("li") ? Optional.of("8001") : Optional.empty();
        }

        @Override
        public Runnable ring(CallId call, String extension, Duration ringFor, Telephone.Dialled outcome) {
            rung.add(extension);
            this.outcome = outcome;
            return () -> stopped++;
        }
    }

    @BeforeEach
    void listen() {
        headsets.listen(new Headsets.Handling() {
            @Override
            public void pickUp(CallId call, String agent) {
                told.add(agent + " picks up");
            }

            @Override
            public void decline(CallId call, String agent) {
                told.add(agent + " declines");
            }
        });
    }

    private SoftphoneLeg telephone() {
        var leg = new SoftphoneLeg(head.id(), () -> null, () -> {});
        leg.answer();
        return leg;
    }

    @Test
    void whoHasATelephoneIsRungThereAndNotAtTheDesk() {
        headsets.ring(head, "li");
        assertThat(bell.rung).containsExactly("8001");
        assertThat(desk.told).isEmpty();
        headsets.ring(head, "zhou");
        assertThat(bell.rung).hasSize(1);
    }

    @Test
    void whatIsSpokenIntoTheTelephoneIsTheAgentsEnd() {
        headsets.ring(head, "li");
        var telephone = telephone();
        bell.outcome.answered(telephone);
        assertThat(told).containsExactly("li picks up");
        var end = headsets.open(head, "li");
        telephone.receive(new Received.Sound(SOUND));
        assertThat(end.receive()).isEqualTo(new Received.Sound(SOUND));
        telephone.end("hangup");
        assertThat(end.receive()).isNull();
    }

    @Test
    void aTelephoneThatIsPickedUpAfterTheCallWentElsewhereIsHungUp() {
        headsets.ring(head, "li");
        headsets.quiet(head.id(), "li");
        assertThat(bell.stopped).isEqualTo(1);
        var telephone = telephone();
        bell.outcome.answered(telephone);
        assertThat(telephone.receive()).isNull();
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void whoIsReachableAndDoesNotPickUpDeclinesAndWhoIsNotIsRungAtTheDesk(Failure failure) {
        headsets.ring(head, "li");
        bell.outcome.failed(failure);
        switch (failure) {
            case NO_ANSWER, BUSY, REJECTED -> assertThat(told).containsExactly("li declines");
            case UNREACHABLE, FAILED -> assertThat(desk.told).containsExactly("ringing " + TelephoneContract.LINE);
        }
    }

    @Test
    void aCallTakenAtTheDeskIsSilentUntilTheTelephoneIsPickedUp() {
        headsets.ring(head, "li");
        var end = headsets.open(head, "li");
        end.send(SOUND);
        assertThat(end.receive()).isEqualTo(new Received.Quiet());
        var telephone = telephone();
        bell.outcome.answered(telephone);
        telephone.receive(new Received.Sound(SOUND));
        assertThat(end.receive()).isEqualTo(new Received.Sound(SOUND));
        assertThat(told).isEmpty();
    }

    @Test
    void aCallTakenAtTheDeskIsSpokenThereWhenTheTelephoneIsNotPickedUp() {
        headsets.ring(head, "li");
        var end = headsets.open(head, "li");
        bell.outcome.failed(Failure.NO_ANSWER);
        assertThat(told).isEmpty();
        assertThat(desk.told).containsExactly("answered");
        end.send(SOUND);
        assertThat(desk.heard).containsExactly(SOUND);
        end.close();
        assertThat(desk.told).containsExactly("answered", "ended hangup");
    }

    @Test
    void aCallThatWasNotOfferedRingsTheTelephoneOnceItIsTaken() {
        headsets.open(head, "li");
        assertThat(bell.rung).containsExactly("8001");
    }

    @Test
    void aCallThatEndsBeforeTheTelephoneIsPickedUpStopsTheRinging() {
        headsets.ring(head, "li");
        var end = headsets.open(head, "li");
        end.close();
        assertThat(bell.stopped).isEqualTo(1);
        assertThat(end.receive()).isNull();
        var telephone = telephone();
        bell.outcome.answered(telephone);
        assertThat(telephone.receive()).isNull();
    }
}
