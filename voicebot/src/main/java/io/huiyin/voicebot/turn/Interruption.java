package io.huiyin.voicebot.turn;

import io.huiyin.core.audio.Loudness;
import java.time.Duration;

/**
 * Whether somebody interrupts, from the sound alone, window by window. A robot that waited until it is sure would talk
 * into people's words; one that stopped at once would stop at each cough. So it holds its breath first: it falls silent
 * when a throat begins to sound and goes on by itself when no more came of it. Used by one thread.
 */
public final class Interruption {

    /** What the robot is to do. */
    public enum Sign {
        NONE,
        /** Somebody may be beginning: be silent for now. */
        HOLD,
        /** That was a cough, a click: go on, whatever words are made of it. */
        DISMISS,
        /** That was a syllable or two: be silent still, but only a word of command is meant for you. */
        SHORT,
        /** No words came of it: go on. */
        GO_ON,
        /** Somebody speaks: stop. */
        STOP
    }

    /** Silence that ends a burst of voice: longer than a stop consonant, shorter than a breath. */
    private static final int GAP_MILLIS = 128;
    /** Of a throat: shorter is no word at all … */
    private static final int NO_WORD_MILLIS = 128;
    /** … shorter one syllable or two. Of 64 interruptions by tuning voices none was, loud places included. */
    private static final int SHORT_MILLIS = 256;
    /** Share of a voice that is a throat's; consonants are the rest. */
    private static final double SOUNDING = 0.35;
    /** A voice of which the detector is so sure may begin with breath: 听不清楚. */
    private static final float SURE = 0.95f;

    private static final int SURE_MILLIS = 96;
    /** … but not so long. */
    private static final int BREATH_MILLIS = 192;
    /** Words of a longer one are waited for, from its end on: the pause before they are asked for, and the recogniser. */
    private static final int WORDS_MILLIS = 1_000;
    /** What follows a first syllable does after a shorter pause: 停，我问别的. */
    private static final int MORE_MILLIS = 480;
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
    /** Of the burst, with the gaps in it … */
    private int voiceMillis;
    /** … without them … */
    private int spokenMillis;
    /** … and while a throat sounds. */
    private int soundingMillis;

    private int silentMillis;
    private boolean hum;
    /** It has been told what the burst is so far. */
    private boolean told;

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
            return voice(Voicing.in(sound), probability);
        }
        silentMillis += Endpointer.WINDOW_MILLIS;
        return silent();
    }

    /** The line sent nothing for so long. */
    public Sign silence(Duration length) {
        silentMillis += (int) length.toMillis();
        return silent();
    }

    private Sign voice(boolean sounds, float probability) {
        if (state == State.QUIET) {
            state = State.BEGINNING;
            voiceMillis = 0;
            spokenMillis = 0;
            soundingMillis = 0;
            silentMillis = 0;
            told = false;
        }
        voiceMillis += Endpointer.WINDOW_MILLIS + silentMillis;
        spokenMillis += Endpointer.WINDOW_MILLIS;
        soundingMillis += sounds ? Endpointer.WINDOW_MILLIS : 0;
        silentMillis = 0;
        if (state != State.STOPPED
                && voiceMillis >= settings.bargeIn().toMillis()
                && soundingMillis >= SOUNDING * spokenMillis) {
            state = State.STOPPED;
            return Sign.STOP;
        }
        if (state == State.HELD && soundingMillis == 0 && spokenMillis >= BREATH_MILLIS) {
            state = State.BEGINNING;
            return Sign.DISMISS;
        }
        var sure = probability >= SURE && voiceMillis >= SURE_MILLIS && spokenMillis < BREATH_MILLIS;
        var throat = soundingMillis > 0 || sure;
        if (state == State.BEGINNING
                && throat
                && voiceMillis >= (hum ? HUM_MILLIS : settings.hold().toMillis())) {
            state = State.HELD;
            return Sign.HOLD;
        }
        if (state == State.HELD && told && sounds) {
            // the words of what came before may have let the robot go on
            told = false;
            return Sign.HOLD;
        }
        return Sign.NONE;
    }

    private Sign silent() {
        if (state != State.HELD) {
            if (silentMillis >= GAP_MILLIS) {
                state = State.QUIET;
            }
            return Sign.NONE;
        }
        var isShort = soundingMillis < SHORT_MILLIS;
        if (silentMillis >= GAP_MILLIS && soundingMillis < NO_WORD_MILLIS) {
            state = State.QUIET;
            return Sign.DISMISS;
        }
        if (silentMillis >= (isShort ? MORE_MILLIS : WORDS_MILLIS)) {
            state = State.QUIET;
            return Sign.GO_ON;
        }
        if (silentMillis >= GAP_MILLIS && !told) {
            told = true;
            return isShort ? Sign.SHORT : Sign.NONE;
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
