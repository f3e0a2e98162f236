package io.huiyin.voicebot.turn;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.VoiceActivity;
import java.time.Duration;
import java.util.Arrays;

/**
 * Cuts one stream of sound into utterances. Counts time by samples, so a stream with gaps must be told of them
 * ({@link #silence}). Used by one thread.
 */
public final class Endpointer {

    /** Hears of beginnings and ends, on the thread that brings the sound. */
    public interface Listener {
        /** Each window (32 ms) as it comes, before anything is concluded of it. @param probability that it is voice */
        default void window(short[] sound, float probability) {}

        /** @param from since the stream's beginning */
        void began(Duration from);

        /** Once a window (32 ms) while an utterance is open. @param lasting its length so far, silence included */
        void goingOn(Duration lasting, Duration speech);

        /**
         * It may have ended; once in each pause that gets so long.
         *
         * @param utterance as it would be if it had: {@link #ended} brings the same sound unless speech goes on
         */
        void pausing(Utterance utterance);

        /** @param utterance with its sound */
        void ended(Utterance utterance);

        /** Nothing followed an utterance that was cut in a pause: it was the last of its turn. */
        default void fellSilent() {}
    }

    /** What a voice detector looks at. */
    public static final int WINDOW_MILLIS = 32;

    private static final int SAMPLES_PER_MILLI = AudioFrame.SAMPLE_RATE / 1_000;
    static final int WINDOW = WINDOW_MILLIS * SAMPLES_PER_MILLI;

    /** Once speaking, a window counts as speech down to so much below the threshold: voices fade. */
    private static final float HYSTERESIS = 0.15f;

    private final VoiceActivity.Track track;
    private final TurnSettings settings;
    private final TurnEnd turnEnd;
    private final Listener listener;
    private final short[] window = new short[WINDOW];
    private int inWindow;
    /** Sound from {@code keptFrom} on: the padding before speech, then the open utterance. */
    private final short[] kept;

    private int keptLength;
    /** Samples heard since the stream's beginning, whole windows only. */
    private long position;

    private boolean open;
    private long speechFrom;
    private long speechTo;
    private int speechRun;
    private long speechSum;
    /** Cut in a pause that still goes on. */
    private boolean resting;

    /** @param turnEnd asked in each window of a pause */
    public Endpointer(VoiceActivity.Track track, TurnSettings settings, TurnEnd turnEnd, Listener listener) {
        this.track = track;
        this.settings = settings;
        this.turnEnd = turnEnd;
        this.listener = listener;
        var longest = samples(settings.longest())
                + samples(settings.end())
                + 2 * samples(settings.padding())
                + samples(settings.begin());
        this.kept = new short[longest + 4 * WINDOW];
    }

    public void sound(short[] samples) {
        var read = 0;
        while (read < samples.length) {
            var some = Math.min(samples.length - read, window.length - inWindow);
            System.arraycopy(samples, read, window, inWindow, some);
            read += some;
            inWindow += some;
            if (inWindow == window.length) {
                inWindow = 0;
                var sound = window.clone();
                var probability = track.hear(new AudioFrame(sound));
                listener.window(sound, probability);
                window(probability);
            }
        }
    }

    /** The line was silent for so long and sent nothing. */
    public void silence(Duration length) {
        var left = samples(length);
        var fill = Math.min(left, window.length - inWindow);
        Arrays.fill(window, inWindow, window.length, (short) 0);
        inWindow = 0;
        window(0);
        left -= fill;
        // nothing can change any more once the utterance is closed: the rest is only counted
        while (left >= window.length && (open || speechRun > 0 || resting)) {
            window(0);
            left -= window.length;
        }
        if (left >= window.length) {
            var windows = left / window.length;
            position += (long) windows * window.length;
            keptLength = 0;
        }
    }

    /** How much of the stream has been heard. */
    public Duration position() {
        return duration(position);
    }

    /** Is an utterance open? */
    public boolean speaking() {
        return open;
    }

    /** The open utterance as far as it has come. */
    public AudioFrame soFar() {
        return new AudioFrame(Arrays.copyOf(kept, keptLength));
    }

    /** The stream is over: what is open ends here. */
    public void finish() {
        if (open) {
            close(speechTo, false);
        }
    }

    private void window(float probability) {
        var speech = probability >= (open ? settings.threshold() - HYSTERESIS : settings.threshold());
        keep();
        position += window.length;
        if (speech) {
            speechRun++;
            speechSum += window.length;
        } else {
            speechRun = 0;
        }
        if (!open) {
            waitForSpeech();
        } else {
            follow(speech);
        }
    }

    private void waitForSpeech() {
        var run = (long) speechRun * window.length;
        if (run >= samples(settings.begin())) {
            open = true;
            resting = false;
            speechFrom = position - run;
            speechTo = position;
            speechSum = run;
            listener.began(duration(speechFrom));
        } else if (speechRun == 0) {
            forget(samples(settings.padding()));
            if (resting && over()) {
                resting = false;
                listener.fellSilent();
            }
        }
    }

    private boolean over() {
        return turnEnd.over(duration(speechTo), duration(position - speechTo));
    }

    private void follow(boolean speech) {
        if (speech) {
            speechTo = position;
        }
        var silent = position - speechTo;
        var lasting = position - speechFrom;
        if (!speech && over()) {
            close(speechTo, false);
        } else if (lasting >= samples(settings.longest())
                || (lasting >= samples(settings.cutFrom()) && silent >= samples(settings.pause()))) {
            close(speechTo, true);
        } else {
            if (!speech && silent - window.length < foreseen() && silent >= foreseen()) {
                listener.pausing(utterance(speechTo, false));
            }
            listener.goingOn(duration(lasting), duration(speechSum));
        }
    }

    /** Not before the sound that is kept behind the speech is whole. */
    private int foreseen() {
        return samples(settings.foresee().compareTo(settings.padding()) > 0 ? settings.foresee() : settings.padding());
    }

    private Utterance utterance(long end, boolean more) {
        // a pause in which it is cut belongs half to what was said, half to what follows
        var after = more ? (position - end) / 2 : samples(settings.padding());
        var length = Math.max(0, keptLength - (int) Math.max(0, position - end - after));
        var sound = new AudioFrame(Arrays.copyOf(kept, length));
        return new Utterance(sound, duration(speechFrom), duration(end), duration(position), more);
    }

    /**
     * @param end where the speech ended
     * @param more whether it goes on after the cut
     */
    private void close(long end, boolean more) {
        var utterance = utterance(end, more);
        open = false;
        var goesOn = more && speechRun > 0;
        resting = more && !goesOn;
        speechRun = 0;
        speechSum = 0;
        forget(keptLength - utterance.sound().samples().length);
        listener.ended(utterance);
        if (goesOn) {
            open = true;
            speechFrom = position;
            speechTo = position;
            listener.began(duration(position));
        }
    }

    private void keep() {
        if (keptLength + window.length > kept.length) {
            forget(kept.length - window.length);
        }
        System.arraycopy(window, 0, kept, keptLength, window.length);
        keptLength += window.length;
    }

    private void forget(int allBut) {
        if (keptLength > allBut) {
            System.arraycopy(kept, keptLength - allBut, kept, 0, allBut);
            keptLength = allBut;
        }
    }

    private static int samples(Duration duration) {
        return (int) duration.toMillis() * SAMPLES_PER_MILLI;
    }

    private static Duration duration(long samples) {
        return Duration.ofMillis(samples / SAMPLES_PER_MILLI);
    }
}
