package io.huiyin.voicebot.session;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.call.Timeline;
import io.huiyin.core.call.Timeline.Station;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.speech.VoiceActivity;
import io.huiyin.voicebot.turn.Endpointer;
import io.huiyin.voicebot.turn.Expectation;
import io.huiyin.voicebot.turn.Interruption;
import io.huiyin.voicebot.turn.Interruption.Sign;
import io.huiyin.voicebot.turn.TurnEnd;
import io.huiyin.voicebot.turn.TurnSettings;
import io.huiyin.voicebot.turn.Utterance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hears one side of a call: sound becomes utterances on the reader's thread, utterances become text by a {@link Scribe}.
 * In a pause that may be the end, the text is made ahead: it tells whether it is one, and when it was, it is there at the
 * decision.
 */
final class Ear implements Endpointer.Listener {

    /** Jitter of packets; a longer lag is a line that sends nothing. */
    private static final Duration LAG = Duration.ofMillis(200);

    /** Where this side's words go. */
    interface Hearer {
        void publish(CallEvent event);

        /** This side speaks. */
        void speaking(Speaker speaker, Duration began);

        /** Whether this side interrupts. @param began when the voice began that it is about */
        void interrupts(Speaker speaker, Sign sign, Duration began);

        /** Words of a turn that may be over, ahead of the decision. */
        void soFar(Speaker speaker, Duration began, String words);

        /** @param words null when they could not be written down; empty when it was no speech */
        void heard(Speaker speaker, Duration began, @Nullable String words, boolean more);

        /** Nothing followed what was cut. */
        void fellSilent(Speaker speaker);
    }

    /** How to listen. */
    record Listening(VoiceActivity.Track track, TurnSettings turns) {}

    private final CallId call;
    private final Speaker speaker;
    private final CallClock clock;
    private final TurnSettings turns;
    private final Hearer hearer;
    private final Endpointer endpointer;
    private final TurnEnd turnEnd;
    private final Interruption interruption;
    private final Scribe scribe;

    /** Written by the reader's thread, and by whoever types for this side: never both at once in one call. */
    private int utterances;

    private int open;
    private int turn;
    private Duration openedAt = Duration.ZERO;
    private int askedFor;
    private Duration spoken = Duration.ZERO;

    Ear(CallId call, Speaker speaker, CallClock clock, RecognitionPool pool, Listening listening, Hearer hearer) {
        this.call = call;
        this.speaker = speaker;
        this.clock = clock;
        this.turns = listening.turns();
        this.hearer = hearer;
        this.turnEnd = new TurnEnd(turns);
        this.interruption = new Interruption(turns);
        this.endpointer = new Endpointer(listening.track(), turns, turnEnd, this);
        this.scribe = new Scribe(call, speaker, clock, pool, turnEnd, hearer);
    }

    /** What is waited for, and words that the recogniser should expect. */
    void expect(String prompt, Expectation expectation) {
        scribe.expect(new Manner(prompt, false, expectation.isFree() || prompt.isEmpty()));
        turnEnd.expect(expectation);
    }

    void sound(AudioFrame frame) {
        catchUp(frame.millis());
        endpointer.sound(frame.samples());
    }

    /** The line sends nothing. */
    void quiet() {
        catchUp(0);
    }

    /** Brings the stream up to the wall clock; time without packets is silence. */
    private void catchUp(int coming) {
        var lag = clock.elapsed().toMillis() - endpointer.position().toMillis() - coming;
        if (lag > LAG.toMillis()) {
            var silence = Duration.ofMillis(lag);
            tell(interruption.silence(silence));
            endpointer.silence(silence);
        }
    }

    /** Words that came as text. */
    void typed(String text) {
        var at = clock.elapsed();
        var number = next();
        var now = clock.now();
        var timeline = Timeline.EMPTY
                .mark(Station.SPEECH_BEGAN, now)
                .mark(Station.SPEECH_ENDED, now)
                .mark(Station.END_DECIDED, now)
                .mark(Station.TEXT_READY, now);
        hearer.publish(new CallEvent.TextFinal(call, now, speaker, number, text, text, at, at, timeline));
        // who types wants to be heard, as who speaks
        hearer.interrupts(speaker, Sign.HOLD, at);
        hearer.heard(speaker, at, text, false);
    }

    private synchronized int next() {
        return ++utterances;
    }

    @Override
    public void window(short[] sound, float probability) {
        tell(interruption.window(sound, probability));
    }

    private void tell(Sign sign) {
        if (sign != Sign.NONE) {
            hearer.interrupts(speaker, sign, endpointer.position().minus(interruption.lasting()));
        }
    }

    @Override
    public void began(Duration from) {
        open = next();
        openedAt = from;
        askedFor = 0;
    }

    @Override
    public void goingOn(Duration lasting, Duration speech) {
        hearer.speaking(speaker, openedAt);
        var every = turns.partialEvery().toMillis();
        // a final that comes in a moment shall not wait for words that it replaces; in a pause there are no new ones
        var soon = lasting.compareTo(turns.cutFrom()) >= 0 || speech.equals(spoken);
        spoken = speech;
        if (every > 0 && !soon && lasting.toMillis() / every > askedFor) {
            askedFor = (int) (lasting.toMillis() / every);
            scribe.revise(open, endpointer.soFar());
        }
    }

    @Override
    public void pausing(Utterance utterance) {
        scribe.foresee(new Scribe.Job(open, turn, utterance, Timeline.EMPTY));
    }

    @Override
    public void ended(Utterance utterance) {
        var now = clock.now();
        var timeline = Timeline.EMPTY
                .mark(Station.SPEECH_BEGAN, now.minus(utterance.decided().minus(utterance.from())))
                .mark(Station.SPEECH_ENDED, now.minus(utterance.decided().minus(utterance.to())))
                .mark(Station.END_DECIDED, now);
        scribe.write(new Scribe.Job(open, turn, utterance, timeline));
        if (!utterance.more()) {
            turn++;
        }
    }

    @Override
    public void fellSilent() {
        turn++;
        hearer.fellSilent(speaker);
    }

    /** The stream is over. Waits until what was said is written down. */
    void finish(Duration patience) {
        endpointer.finish();
        scribe.finish(patience);
    }
}
