package io.huiyin.voicebot.session;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.call.Timeline;
import io.huiyin.core.call.Timeline.Station;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.VoiceActivity;
import io.huiyin.voicebot.turn.Endpointer;
import io.huiyin.voicebot.turn.TurnSettings;
import io.huiyin.voicebot.turn.Utterance;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Hears one side of a call: sound becomes utterances on the reader's thread, utterances become text on a virtual thread
 * of this side, in order. Finals wait for their turn and are never dropped silently; of the words that will be revised
 * only the newest is asked for. In a pause that may be the end, the text is made ahead: when it was the end, the text is
 * there at the decision.
 */
final class Ear implements Endpointer.Listener {

    private static final Logger log = LoggerFactory.getLogger(Ear.class);

    /** About two minutes of speech: a recogniser so far behind is as good as gone, and the rest is marked missing. */
    private static final int FINALS = 32;

    /** Jitter of packets; a longer lag is a line that sends nothing. */
    private static final Duration LAG = Duration.ofMillis(200);

    static final String UNAVAILABLE = "语音识别暂不可用";
    static final String UNCLEAR = "未听清";

    /** Where this side's words go. */
    interface Hearer {
        void publish(CallEvent event);

        /** This side speaks, for so long already without a long pause. */
        void speaking(Speaker speaker, Duration began, Duration speech);

        /** @param words null when they could not be written down; empty when it was no speech */
        void heard(Speaker speaker, Duration began, @Nullable String words, boolean more);
    }

    private record Job(int number, Utterance utterance, Timeline timeline) {}

    private record Partial(int number, AudioFrame sound) {}

    /** @param to where the speech had ended when it was written down ahead */
    private record Ahead(int number, Duration to, Recognizer.Heard heard) {
        boolean is(Job job) {
            var utterance = job.utterance();
            return number == job.number() && to.equals(utterance.to()) && !utterance.more();
        }
    }

    private final CallId call;
    private final Speaker speaker;
    private final CallClock clock;
    private final RecognitionPool pool;
    private final TurnSettings turns;
    private final Hearer hearer;
    private final Endpointer endpointer;
    private final BlockingQueue<Job> finals = new ArrayBlockingQueue<>(FINALS);
    private final AtomicReference<@Nullable Partial> partial = new AtomicReference<>();
    private final AtomicReference<@Nullable Job> likely = new AtomicReference<>();
    /** Something may be there to be written down. */
    private final Semaphore work = new Semaphore(0);

    private final Thread writer;
    private volatile String prompt = "";
    private volatile boolean over;
    /** Being written down; whoever takes it out says what became of it. */
    private final AtomicReference<@Nullable Job> current = new AtomicReference<>();

    /** Written by the reader's thread, and by whoever types for this side: never both at once in one call. */
    private int utterances;

    private int open;
    private Duration openedAt = Duration.ZERO;
    private int askedFor;
    private Duration spoken = Duration.ZERO;

    Ear(CallId call, Speaker speaker, CallClock clock, RecognitionPool pool, Listening listening, Hearer hearer) {
        this.call = call;
        this.speaker = speaker;
        this.clock = clock;
        this.pool = pool;
        this.turns = listening.turns();
        this.hearer = hearer;
        this.endpointer = new Endpointer(listening.activity().track(), turns, this);
        this.writer = Thread.ofVirtual()
                .name("ear-" + speaker.name().toLowerCase(java.util.Locale.ROOT) + "-" + call)
                .start(this::writeAll);
    }

    /** How to listen. */
    record Listening(VoiceActivity activity, TurnSettings turns) {}

    /** Words that the recogniser should expect. */
    void expect(String prompt) {
        this.prompt = prompt;
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
            endpointer.silence(Duration.ofMillis(lag));
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
        hearer.heard(speaker, at, text, false);
    }

    private synchronized int next() {
        return ++utterances;
    }

    @Override
    public void began(Duration from) {
        open = next();
        openedAt = from;
        askedFor = 0;
    }

    @Override
    public void goingOn(Duration lasting, Duration speech) {
        hearer.speaking(speaker, openedAt, speech);
        var every = turns.partialEvery().toMillis();
        // a final that comes in a moment shall not wait for words that it replaces; in a pause there are no new ones
        var soon = lasting.compareTo(turns.cutFrom()) >= 0 || speech.equals(spoken);
        spoken = speech;
        if (every > 0 && !soon && lasting.toMillis() / every > askedFor) {
            askedFor = (int) (lasting.toMillis() / every);
            partial.set(new Partial(open, endpointer.soFar()));
            work.release();
        }
    }

    @Override
    public void pausing(Utterance utterance) {
        partial.set(null);
        likely.set(new Job(open, utterance, Timeline.EMPTY));
        work.release();
    }

    @Override
    public void ended(Utterance utterance) {
        partial.set(null);
        likely.set(null);
        var now = clock.now();
        var timeline = Timeline.EMPTY
                .mark(Station.SPEECH_BEGAN, now.minus(utterance.decided().minus(utterance.from())))
                .mark(Station.SPEECH_ENDED, now.minus(utterance.decided().minus(utterance.to())))
                .mark(Station.END_DECIDED, now);
        if (!finals.offer(new Job(open, utterance, timeline))) {
            missing(open, UNAVAILABLE);
            hearer.heard(speaker, openedAt, null, utterance.more());
        }
        work.release();
    }

    /** The stream is over. Waits until what was said is written down. */
    void finish(Duration patience) {
        endpointer.finish();
        over = true;
        work.release();
        try {
            if (!writer.join(patience)) {
                writer.interrupt();
                giveUp(current.getAndSet(null));
                for (var job = finals.poll(); job != null; job = finals.poll()) {
                    giveUp(job);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveUp(@Nullable Job job) {
        if (job != null) {
            missing(job.number(), UNAVAILABLE);
        }
    }

    private void writeAll() {
        MDC.put("call", call.toString());
        var revised = 0;
        @Nullable Ahead ahead = null;
        try {
            while (true) {
                work.acquire();
                var job = finals.poll();
                if (job != null) {
                    current.set(job);
                    write(job, revised == job.number(), ahead);
                } else if (over) {
                    return;
                } else {
                    var pause = likely.getAndSet(null);
                    if (pause != null) {
                        ahead = foresee(pause);
                    }
                    var newest = partial.getAndSet(null);
                    revised = newest != null && revise(newest) ? newest.number() : revised;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Ahead foresee(Job pause) {
        try {
            var heard = pool.ahead(pause.utterance().sound(), prompt);
            return heard == null
                    ? null
                    : new Ahead(pause.number(), pause.utterance().to(), heard);
        } catch (RuntimeException e) {
            log.debug("not written down ahead: {}", e.getMessage());
            return null;
        }
    }

    private boolean revise(Partial part) {
        try {
            var heard = pool.quick(part.sound(), prompt);
            if (heard != null && !heard.text().isBlank()) {
                hearer.publish(new CallEvent.TextRevised(call, clock.now(), speaker, part.number(), heard.text()));
                return true;
            }
        } catch (RuntimeException e) {
            log.debug("no words before the end of the utterance: {}", e.getMessage());
        }
        return false;
    }

    private void write(Job job, boolean revised, @Nullable Ahead ahead) throws InterruptedException {
        var utterance = job.utterance();
        var from = utterance.from();
        @Nullable String words = null;
        try {
            var heard = ahead != null && ahead.is(job) ? ahead.heard() : pool.whole(utterance.sound(), prompt);
            if (current.getAndSet(null) == null) {
                return;
            }
            words = heard.text().strip();
            if (!words.isEmpty()) {
                var now = clock.now();
                var to = utterance.to();
                var timeline = job.timeline().mark(Station.TEXT_READY, now);
                hearer.publish(new CallEvent.TextFinal(
                        call, now, speaker, job.number(), words, heard.raw(), from, to, timeline));
            } else if (revised) {
                missing(job.number(), UNCLEAR);
            }
        } catch (RuntimeException e) {
            // whatever fails in an engine: the call goes on, and the transcript says what it lacks
            log.warn("an utterance is missing: {}", e.toString());
            giveUp(current.getAndSet(null));
        }
        hearer.heard(speaker, from, words, utterance.more());
    }

    private void missing(int number, String reason) {
        hearer.publish(new CallEvent.TextMissing(call, clock.now(), speaker, number, reason));
    }
}
