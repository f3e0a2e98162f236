package io.huiyin.voicebot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.G711;
import io.huiyin.voicebot.speech.VoiceActivity;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnVoiceTests {

    private static final int SECOND = 8_000;

    private final OwnVoice own = new OwnVoice();
    /** A detector that takes everything for voice. */
    private final VoiceActivity.Track track = own.deaf(frame -> 1);

    /** Something like speech: a few changing tones and a breath, each seed another speaker. */
    private static short[] speech(int length, long seed, double loudness) {
        var random = new Random(seed);
        var sound = new short[length];
        var pitch = 100 + random.nextInt(150);
        var phase = 0.0;
        for (var i = 0; i < length; i++) {
            if (i % 1_600 == 0) {
                pitch = 90 + random.nextInt(160);
            }
            phase += 2 * Math.PI * pitch / SECOND;
            var sum = 0.0;
            for (var harmonic = 1; harmonic < 12; harmonic++) {
                sum += Math.sin(harmonic * phase) / (1 + Math.abs(harmonic - i / 1_600 % 7));
            }
            sound[i] = (short) (loudness * (sum + 0.2 * random.nextGaussian()) / 3);
        }
        return sound;
    }

    /** Sends one and hears another, 20 ms of the one and 32 of the other at a time. @return share taken for voice */
    private double hear(short[] sent, short[] heard) {
        var voice = 0;
        var windows = 0;
        var at = 0;
        for (var window = 0; window + 256 <= heard.length; window += 256) {
            for (; at + 160 <= Math.min(window + 256, sent.length); at += 160) {
                own.sent(Arrays.copyOfRange(sent, at, at + 160));
            }
            var sound = Arrays.copyOfRange(heard, window, window + 256);
            voice += track.hear(new AudioFrame(sound)) > 0 ? 1 : 0;
            windows++;
        }
        return voice / (double) windows;
    }

    private static short[] late(short[] sound, int millis, double loudness) {
        var echo = new short[sound.length];
        for (var i = millis * 8; i < echo.length; i++) {
            echo[i] = (short) (loudness * sound[i - millis * 8]);
        }
        return G711.overTheLine(new AudioFrame(echo)).samples();
    }

    private static short[] both(short[] one, short[] other) {
        var sum = new short[one.length];
        for (var i = 0; i < sum.length; i++) {
            sum[i] = (short) Math.clamp(one[i] + other[i], Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return sum;
    }

    @Test
    void isKnownWhenItComesBackHoweverLateAndHoweverLoud() {
        var robot = speech(3 * SECOND, 1, 9_000);
        assertThat(hear(robot, late(robot, 40, 1))).isLessThan(0.1);
        assertThat(hear(robot, late(robot, 230, 0.1))).isLessThan(0.12);
        assertThat(hear(robot, late(robot, 450, -0.3))).isLessThan(0.2);
    }

    @Test
    void anotherVoiceIsHeardWhileTheRobotSpeaks() {
        var robot = speech(3 * SECOND, 1, 9_000);
        assertThat(hear(robot, speech(3 * SECOND, 2, 9_000))).isGreaterThan(0.9);
    }

    @Test
    void anotherVoiceIsHeardOverTheEcho() {
        var robot = speech(3 * SECOND, 1, 9_000);
        var citizen = speech(3 * SECOND, 2, 9_000);
        assertThat(hear(robot, both(late(robot, 120, 0.15), citizen))).isGreaterThan(0.8);
    }

    @Test
    void whenNothingWasSentEverythingIsHeard() {
        var citizen = speech(2 * SECOND, 3, 9_000);
        assertThat(hear(new short[0], citizen)).isEqualTo(1);
        assertThat(hear(new short[2 * SECOND], citizen)).isEqualTo(1);
    }
}
