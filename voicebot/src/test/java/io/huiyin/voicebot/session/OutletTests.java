package io.huiyin.voicebot.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.telephony.Leg;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutletTests {

    private final List<Long> sentAt = new CopyOnWriteArrayList<>();
    private final List<short[]> sent = new CopyOnWriteArrayList<>();
    /** Without a permit the line takes nothing. */
    private final Semaphore taken = new Semaphore(1);

    private final Outlet outlet = new Outlet(new Sink(), ignored -> {});

    private final class Sink implements Leg {
        private final CallId call = CallId.random();

        @Override
        public CallId call() {
            return call;
        }

        @Override
        public void answer() {}

        @Override
        public Received receive() {
            return null;
        }

        @Override
        public void send(AudioFrame frame) {
            taken.acquireUninterruptibly();
            taken.release();
            sentAt.add(System.nanoTime());
            sent.add(frame.samples());
        }

        @Override
        public void transfer(String extension) {}

        @Override
        public void close() {}
    }

    @AfterEach
    void close() {
        outlet.close();
    }

    private static AudioFrame sound(int millis, int value) {
        var samples = new short[millis * 8];
        Arrays.fill(samples, (short) value);
        return new AudioFrame(samples);
    }

    @Test
    void whatIsPlayedGoesOutByTheClock() throws Exception {
        assertThat(outlet.play(sound(2_000, 5)).get(60, TimeUnit.SECONDS)).isTrue();
        await().until(() -> sent.size() == 100);
        var lasted = (sentAt.getLast() - sentAt.getFirst()) / 1_000_000;
        // 99 steps of 20 ms; on a busy machine the first may leave up to 100 ms late, and none early
        assertThat(lasted).isGreaterThanOrEqualTo(1_880L);
        assertThat(sent).allSatisfy(frame -> assertThat(frame).hasSize(160).containsOnly((short) 5));
    }

    @Test
    void bargeInIsSimplyToStop() throws Exception {
        var playing = outlet.play(sound(5_000, 5));
        await().until(() -> sent.size() > 5);
        outlet.stopPlaying();
        assertThat(playing.get(60, TimeUnit.SECONDS)).isFalse();
        var then = sent.size();
        LockSupport.parkNanos(100_000_000L);
        assertThat(sent.size()).isLessThanOrEqualTo(then + 1);
    }

    @Test
    void whatPassesThroughIsCutToFramesAndMixed() {
        outlet.play(sound(5_000, 5));
        for (var i = 0; i < 4; i++) {
            outlet.pass(sound(30, 100));
        }
        await().until(() -> sent.stream().filter(f -> f[0] == 105).count() == 6);
        assertThat(sent).allSatisfy(frame -> assertThat(frame).hasSize(160));
    }

    @Test
    void aDelayThatPeopleWouldNoticeIsCutAway() {
        for (var i = 0; i < 100; i++) {
            outlet.pass(sound(20, i + 1));
        }
        await().until(() -> sent.stream().anyMatch(f -> f[0] == 100));
        assertThat(sent.size()).isLessThan(80);
    }

    @Test
    void theSumOfTwoVoicesDoesNotWrapAround() {
        outlet.play(sound(5_000, 30_000));
        outlet.pass(sound(100, 30_000));
        await().until(() -> sent.stream().anyMatch(f -> f[0] == Short.MAX_VALUE));
        assertThat(sent).allSatisfy(frame -> assertThat(frame[0]).isPositive());
    }

    @Test
    void aSoundThatFollowsBeginsInTheMiddleOfAFrame() throws Exception {
        taken.acquire();
        outlet.play(sound(30, 5));
        var following = outlet.play(sound(30, 7));
        taken.release();
        assertThat(following.get(60, TimeUnit.SECONDS)).isTrue();
        await().until(() -> sent.size() == 3);
        assertThat(sent.get(1)[79]).isEqualTo((short) 5);
        assertThat(sent.get(1)[80]).isEqualTo((short) 7);
        assertThat(sent.get(2)).containsOnly((short) 7);
    }

    @Test
    void whatFollowsIsCutOffWithWhatPlays() throws Exception {
        outlet.play(sound(5_000, 5));
        var following = outlet.play(sound(5_000, 7));
        outlet.stopPlaying();
        assertThat(following.get(60, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void whatIsHeldGoesOnALittleBeforeWhereItHeld() throws Exception {
        var steps = new short[16_000];
        for (var i = 0; i < steps.length; i++) {
            steps[i] = (short) (i / 160 + 1);
        }
        var playing = outlet.play(new AudioFrame(steps));
        await().until(() -> sent.size() > 20);
        // the frame that was made before leaves yet, however late on a busy machine
        taken.acquire();
        await().until(taken::hasQueuedThreads);
        outlet.hold();
        var held = sent.size() + 1;
        taken.release();
        await().until(() -> sent.size() == held);
        LockSupport.parkNanos(100_000_000L);
        assertThat(sent).hasSize(held);
        assertThat(playing).isNotDone();
        outlet.goOn();
        assertThat(playing.get(60, TimeUnit.SECONDS)).isTrue();
        await().until(() -> sent.size() == 100 + 12);
        assertThat(sent.get(held)[0]).isEqualTo((short) (sent.get(held - 1)[0] - 11));
    }

    @Test
    void whatIsHeldCanBeCutOff() throws Exception {
        var playing = outlet.play(sound(5_000, 5));
        outlet.hold();
        outlet.stopPlaying();
        assertThat(playing.get(60, TimeUnit.SECONDS)).isFalse();
        assertThat(outlet.play(sound(40, 7)).get(60, TimeUnit.SECONDS)).isTrue();
    }
}
