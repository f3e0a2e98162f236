package io.huiyin.evaluation.turns;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.speech.VoiceActivity;
import io.huiyin.voicebot.turn.Endpointer;
import io.huiyin.voicebot.turn.Expectation;
import io.huiyin.voicebot.turn.Interruption;
import io.huiyin.voicebot.turn.OwnVoice;
import io.huiyin.voicebot.turn.TurnEnd;
import io.huiyin.voicebot.turn.TurnSettings;
import io.huiyin.voicebot.turn.Utterance;
import io.huiyin.voicebot.turn.Yielding;
import io.huiyin.voicebot.turn.Yielding.Deed;
import java.time.Duration;
import java.util.Arrays;

/** A robot that speaks while a citizen does something, frame by frame by the sound's own clock. */
final class Robot implements Endpointer.Listener {

    /** 20 ms. */
    private static final int FRAME = AudioFrame.SAMPLES_PER_20_MILLIS;

    private static final int MILLI = AudioFrame.SAMPLE_RATE / 1_000;
    /** Out and back through two networks. */
    private static final int ECHO_LATE = 180 * MILLI;
    /** 26 dB below what was sent: a handset; a table's loudspeaker is louder, a good network fainter. */
    private static final double ECHO = 0.05;

    /**
     * What became of it.
     *
     * @param lastFrameMillis end of the robot's last frame, since the onset
     * @param heldMillis how long it was silent in between
     */
    record Said(boolean stopped, int lastFrameMillis, int heldMillis) {}

    private final Ears ears;
    private final OwnVoice own = new OwnVoice();
    private final Interruption interruption;
    private final Yielding yielding = new Yielding();
    private final Endpointer endpointer;
    private final short[] prompt;
    private final Line line;

    private boolean holds;
    private boolean stopped;
    private int position;
    /** Words that are being made, and when they are there. */
    private String words = "";

    private int wordsAt = Integer.MAX_VALUE;

    Robot(AudioFrame prompt, Line line, VoiceActivity activity, Ears ears, TurnSettings settings) {
        this.prompt = prompt.samples();
        this.line = line;
        this.ears = ears;
        this.interruption = new Interruption(settings);
        var turnEnd = new TurnEnd(settings);
        turnEnd.expect(Expectation.ANSWER);
        this.endpointer = new Endpointer(own.deaf(activity.track()), settings, turnEnd, this);
    }

    /** @param sound what the citizen does @param onset sample of the prompt at which it begins */
    Said during(short[] sound, int onset) {
        var citizen = new short[prompt.length];
        var length = Math.min(sound.length, citizen.length - onset);
        System.arraycopy(sound, 0, citizen, onset, Math.max(0, length));
        var incoming = line.over(citizen).samples();
        var back = new short[prompt.length + ECHO_LATE + FRAME];
        var said = 0;
        var last = 0;
        var held = 0;
        for (var at = 0; at + FRAME <= incoming.length; at += FRAME) {
            var frame = Arrays.copyOfRange(incoming, at, at + FRAME);
            for (var i = 0; i < FRAME; i++) {
                frame[i] = (short) Math.clamp(frame[i] + back[at + i], Short.MIN_VALUE, Short.MAX_VALUE);
            }
            // the robot's frame leaves at the tick at which the citizen's comes: its deeds show from the next one on
            if (!stopped && !holds) {
                var sending = Arrays.copyOfRange(prompt, said, said + FRAME);
                own.sent(sending);
                for (var i = 0; i < FRAME; i++) {
                    back[at + ECHO_LATE + i] = (short) (ECHO * sending[i]);
                }
                said += FRAME;
                last = at + FRAME;
            } else if (!stopped) {
                held += FRAME;
            }
            endpointer.sound(frame);
            tellWords();
        }
        return new Said(stopped, (last - onset) / MILLI, held / MILLI);
    }

    private void tellWords() {
        if (position >= wordsAt) {
            wordsAt = Integer.MAX_VALUE;
            if (!words.isEmpty()) {
                obey(yielding.words(words));
            }
        }
    }

    private void obey(Deed deed) {
        switch (deed) {
            case HOLD -> holds = true;
            case GO_ON -> holds = false;
            case STOP -> stopped = true;
            case NONE -> {}
        }
    }

    @Override
    public void window(short[] sound, float probability) {
        position += sound.length;
        obey(yielding.sound(interruption.window(sound, probability)));
    }

    @Override
    public void began(Duration from) {}

    @Override
    public void goingOn(Duration lasting, Duration speech) {}

    @Override
    public void pausing(Utterance utterance) {
        var heard = ears.hear(utterance.sound(), Manner.FINAL);
        words = heard.text();
        wordsAt = position + heard.millis() * MILLI;
    }

    @Override
    public void ended(Utterance utterance) {}
}
