package io.huiyin.voicebot.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.telephony.Leg.Received;
import io.huiyin.voicebot.telephony.Telephone.Dialled;
import io.huiyin.voicebot.telephony.Telephone.Failure;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every telephone does, whatever it is made of. */
abstract class TelephoneContract {

    static final String NUMBER = "13800001234";
    static final String LINE = "12345";

    /** How a citizen behaves when rung. */
    enum Behaviour {
        /** Picks up and gives back every sound it hears. */
        ECHOES,
        HANGS_UP_AFTER_A_SECOND,
        IS_BUSY,
        LETS_IT_RING,
        DECLINES,
        DOES_NOT_EXIST
    }

    /** A citizen's telephone under {@link #NUMBER}. */
    interface Citizen {
        /** Rings the hotline, hums 440 Hz, presses the keys, and hangs up after so long or when the other end does. */
        void calls(String digits, Duration talk);

        void awaits(Behaviour behaviour);

        /** The call was ended by the other end. */
        void sawTheEnd() throws Exception;

        /** Whoever is rung next, by another number, picks up. */
        default void awaitsTransfer() {}

        /** The call was taken elsewhere. */
        void wasTransferred(String to) throws Exception;
    }

    /** A call as it came in. */
    record Arrived(Call head, Leg leg, CompletableFuture<Void> over) {}

    private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>(10);

    abstract Telephone telephone();

    abstract Citizen citizen();

    final Switchboard switchboard = (head, leg) -> {
        var call = new Arrived(head, leg, new CompletableFuture<>());
        arrived.add(call);
        call.over().join();
    };

    @BeforeEach
    void nobodyYet() {
        arrived.clear();
    }

    Arrived incoming() throws InterruptedException {
        var call = arrived.poll(10, TimeUnit.SECONDS);
        assertThat(call).as("a call that comes in").isNotNull();
        return call;
    }

    /** Everything that comes from a leg, until it ends or the time is over. */
    static final class Heard {
        final List<short[]> sounds = new CopyOnWriteArrayList<>();
        final StringBuffer digits = new StringBuffer();
        volatile boolean ended;

        static Heard of(Leg leg) {
            var heard = new Heard();
            Thread.ofVirtual().start(() -> {
                for (var item = leg.receive(); item != null; item = leg.receive()) {
                    switch (item) {
                        case Received.Sound sound ->
                            heard.sounds.add(sound.frame().samples());
                        case Received.Digit digit -> heard.digits.append(digit.digit());
                        default -> {}
                    }
                }
                heard.ended = true;
            });
            return heard;
        }

        /** The share of the last half second's energy at a frequency. */
        double at(int hertz) {
            // a copy: sound goes on coming while it is measured
            var now = List.copyOf(sounds);
            var samples = Tone.joined(now.subList(Math.max(0, now.size() - 25), now.size()));
            return Tone.share(samples, hertz);
        }
    }

    @Test
    void aCallComesInWithItsNumberItsLineItsSoundAndItsKeys() throws Exception {
        citizen().calls("5", Duration.ofSeconds(4));
        var call = incoming();
        assertThat(call.head().direction()).isEqualTo(Call.Direction.INBOUND);
        assertThat(call.head().citizenNumber()).isEqualTo(NUMBER);
        assertThat(call.head().line()).isEqualTo(LINE);
        assertThat(call.leg().call()).isEqualTo(call.head().id());
        call.leg().answer();
        var heard = Heard.of(call.leg());
        await().until(() -> heard.at(440) > 0.9);
        await().untilAsserted(() -> assertThat(heard.digits.toString()).isEqualTo("5"));
        await().until(() -> heard.ended);
        call.over().complete(null);
    }

    @Test
    void weHangUp() throws Exception {
        citizen().calls("", Duration.ofSeconds(20));
        var call = incoming();
        call.leg().answer();
        var heard = Heard.of(call.leg());
        await().until(() -> !heard.sounds.isEmpty());
        call.leg().close();
        call.over().complete(null);
        citizen().sawTheEnd();
        await().until(() -> heard.ended);
    }

    @Test
    void aCallIsTransferred() throws Exception {
        citizen().calls("", Duration.ofSeconds(20));
        var call = incoming();
        call.leg().answer();
        var heard = Heard.of(call.leg());
        await().until(() -> !heard.sounds.isEmpty());
        citizen().awaitsTransfer();
        call.leg().transfer("95598");
        citizen().wasTransferred("95598");
        await().until(() -> heard.ended);
        call.over().complete(null);
    }

    @Test
    void whatIsSentIsHeard() throws Exception {
        citizen().awaits(Behaviour.ECHOES);
        var leg = dial().get(60, TimeUnit.SECONDS);
        var heard = Heard.of(leg);
        var due = System.nanoTime();
        for (var i = 0; i < 100; i++) {
            leg.send(Tone.frame(1_000, i));
            due += 20_000_000L;
            LockSupport.parkNanos(due - System.nanoTime());
        }
        await().until(() -> heard.sounds.size() >= 80);
        assertThat(Tone.share(Tone.joined(heard.sounds.subList(20, 70)), 1_000)).isGreaterThan(0.9);
        leg.close();
        citizen().sawTheEnd();
    }

    @Test
    void aCallInWhichNobodySaysAnythingGoesOn() throws Exception {
        citizen().awaits(Behaviour.ECHOES);
        var leg = dial().get(60, TimeUnit.SECONDS);
        var heard = Heard.of(leg);
        LockSupport.parkNanos(5_000_000_000L);
        assertThat(heard.ended).isFalse();
        leg.close();
        citizen().sawTheEnd();
    }

    @Test
    void theCitizenHangsUp() throws Exception {
        citizen().awaits(Behaviour.HANGS_UP_AFTER_A_SECOND);
        var heard = Heard.of(dial().get(60, TimeUnit.SECONDS));
        await().until(() -> heard.ended);
    }

    @Test
    void whyNobodyWasReachedIsToldApart() throws Exception {
        assertThat(failure(Behaviour.IS_BUSY)).isEqualTo(Failure.BUSY);
        assertThat(failure(Behaviour.LETS_IT_RING)).isEqualTo(Failure.NO_ANSWER);
        assertThat(failure(Behaviour.DECLINES)).isEqualTo(Failure.REJECTED);
        assertThat(failure(Behaviour.DOES_NOT_EXIST)).isEqualTo(Failure.UNREACHABLE);
    }

    private Failure failure(Behaviour behaviour) throws InterruptedException, TimeoutException {
        citizen().awaits(behaviour);
        try {
            dial().get(60, TimeUnit.SECONDS).close();
            throw new AssertionError("was answered: " + behaviour);
        } catch (ExecutionException e) {
            return ((Unanswered) e.getCause()).failure;
        }
    }

    static final class Unanswered extends Exception {
        final transient Failure failure;

        Unanswered(Failure failure) {
            super(failure.name());
            this.failure = failure;
        }
    }

    CompletableFuture<Leg> dial() {
        var leg = new CompletableFuture<Leg>();
        telephone().dial(CallId.random(), NUMBER, Duration.ofSeconds(3), new Dialled() {
            @Override
            public void answered(Leg answered) {
                leg.complete(answered);
            }

            @Override
            public void failed(Failure failure) {
                leg.completeExceptionally(new Unanswered(failure));
            }
        });
        return leg;
    }

    @Test
    void itSaysThatItIsWell() {
        await().until(() -> telephone().check().up());
        assertThat(telephone().check().detail()).isEmpty();
    }

    /** Tones and how to find them. */
    static final class Tone {

        private Tone() {}

        static AudioFrame frame(int hertz, int number) {
            var samples = new short[AudioFrame.SAMPLES_PER_20_MILLIS];
            for (var i = 0; i < samples.length; i++) {
                var at = (double) (number * samples.length + i) / AudioFrame.SAMPLE_RATE;
                samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * hertz * at));
            }
            return new AudioFrame(samples);
        }

        static short[] joined(List<short[]> parts) {
            var all = new short[parts.stream().mapToInt(p -> p.length).sum()];
            var at = 0;
            for (var part : parts) {
                System.arraycopy(part, 0, all, at, part.length);
                at += part.length;
            }
            return all;
        }

        /**
         * 1 for a pure tone of that frequency, 0 for none of it: the median over 50 ms each, for a packet that came late
         * moves the tone's phase and leaves a gap.
         */
        static double share(short[] samples, int hertz) {
            var piece = AudioFrame.SAMPLE_RATE / 20;
            var shares = IntStream.range(0, samples.length / piece)
                    .mapToDouble(n -> goertzel(Arrays.copyOfRange(samples, n * piece, (n + 1) * piece), hertz))
                    .sorted()
                    .toArray();
            return shares.length == 0 ? 0 : shares[shares.length / 2];
        }

        private static double goertzel(short[] samples, int hertz) {
            var c = 2 * Math.cos(2 * Math.PI * hertz / AudioFrame.SAMPLE_RATE);
            double before = 0;
            double last = 0;
            double energy = 1;
            for (var sample : samples) {
                var next = sample + c * last - before;
                before = last;
                last = next;
                energy += (double) sample * sample;
            }
            return 2 * (last * last + before * before - c * last * before) / (energy * Math.max(1, samples.length));
        }
    }
}
