package io.huiyin.voicebot.turn;

import io.huiyin.core.audio.Loudness;
import java.time.Duration;

/**
 * Whether somebody interrupts, from the sound alone, window by window. A robot that waited until it is sure would talk
 * into people's words; one that stopped at once would stop at each cough. So it holds its breath first: it falls silent
 * at the first voice and goes on by itself when no more came of it. Used by one thread.
 */
public final class Interruption {

    /** What the robot is to do. */
    public enum Sign {
        NONE,
        /** Somebody may be beginning: be silent for now. */
        HOLD,
        /** That was a cough, a click, a murmur: go on, whatever words are made of it. */
        DISMISS,
        /** No words came of it: go on. */
        GO_ON,
        /** Somebody speaks: stop. */
        STOP
    }

    /** Silence that ends a burst of voice: longer than a stop consonant, shorter than a breath. */
    private static final int GAP_MILLIS = 128;
    /** A voice that was shorter is no word that stops a robot. */
    private static final int SHORT_MILLIS = 224;
    /** Words of a longer one are waited for, from its end on: the pause before they are asked for, and the recogniser. */
    private static final int WORDS_MILLIS = 1_000;
    /** A murmur with closed lips holds only when it lasts longer. */
    private static final int HUM_MILLIS = 320;

    /** Share of a murmur's energy in its first differences: nearly all below 400 Hz. */
    private static final double HUM = 0.06;
    /** Somebody who wants to be heard is so much louder than the line, as amplitudes. */
    private static final double ABOVE_NOISE = 2.5;
    /** −46 dB of full scale: quieter is not meant for the robot. */
    private static final double FAINT = 164;

    private enum State {
        QUIET,
        BEGINNING,
        HELD,
        STOPPED
    }

    private final TurnSettings settings;
    private State state = State.QUIET;
    private double noise = FAINT;
    /** Of the burst. */
    private int voiceMillis;

    private int silentMillis;
    private boolean hum;

    public Interruption(TurnSettings settings) {
        this.settings = settings;
    }

    /** How long the burst has lasted that the last sign is about, silence included. */
    public Duration lasting() {
        return Duration.ofMillis(voiceMillis + silentMillis);
    }

    /** @param sound 32 ms @param probability that they are voice */
    public Sign window(short[] sound, float probability) {
        var loudness = Loudness.rms(sound);
        var voice = probability >= settings.threshold() && loudness >= Math.max(FAINT, noise * ABOVE_NOISE);
        if (probability < settings.threshold()) {
            // rises slowly, falls at once
            noise = Math.min(loudness, noise * 1.02 + 1);
        }
        if (voice) {
            hum = (state == State.QUIET || hum) && hums(sound);
            voiceMillis += Endpointer.WINDOW_MILLIS + (state == State.QUIET ? 0 : silentMillis);
            silentMillis = 0;
            return voiced();
        }
        silentMillis += Endpointer.WINDOW_MILLIS;
        return silent();
    }

    /** The line sent nothing for so long. */
    public Sign silence(Duration length) {
        silentMillis += (int) length.toMillis();
        return silent();
    }

    private Sign voiced() {
        if (state == State.QUIET) {
            state = State.BEGINNING;
            voiceMillis = Endpointer.WINDOW_MILLIS;
        }
        if (voiceMillis >= settings.bargeIn().toMillis() && state != State.STOPPED) {
            state = State.STOPPED;
            return Sign.STOP;
        }
        if (state == State.BEGINNING
                && voiceMillis >= (hum ? HUM_MILLIS : settings.hold().toMillis())) {
            state = State.HELD;
            return Sign.HOLD;
        }
        return Sign.NONE;
    }

    private Sign silent() {
        if (state == State.HELD) {
            if (silentMillis >= GAP_MILLIS && voiceMillis < SHORT_MILLIS) {
                state = State.QUIET;
                return Sign.DISMISS;
            }
            if (silentMillis >= WORDS_MILLIS) {
                state = State.QUIET;
                return Sign.GO_ON;
            }
        } else if (silentMillis >= GAP_MILLIS) {
            state = State.QUIET;
        }
        return Sign.NONE;
    }

    private static boolean hums(short[] sound) {
        var whole = 0.0;
        var differences = 0.0;
        for (var i = 1; i < sound.length; i++) {
            var difference = sound[i] - sound[i - 1];
            whole += sound[i] * sound[i];
            differences += difference * difference;
        }
        return differences < HUM * whole;
    }
}
