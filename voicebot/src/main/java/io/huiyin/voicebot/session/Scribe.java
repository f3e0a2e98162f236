package io.huiyin.voicebot.session;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.call.Timeline;
import io.huiyin.core.call.Timeline.Station;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.turn.TurnEnd;
import io.huiyin.voicebot.turn.Utterance;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Writes down one side's utterances on a virtual thread of its own, in order. Finals wait for their turn and are never
 * dropped silently; of the words that will be revised only the newest is asked for.
 */
final class Scribe {

    private static final Logger log = LoggerFactory.getLogger(Scribe.class);

    /** About two minutes of speech: a recogniser so far behind is as good as gone, and the rest is marked missing. */
    private static final int FINALS = 32;

    static final String UNAVAILABLE = "语音识别暂不可用";
    static final String UNCLEAR = "未听清";

    /** @param turn the utterances of one turn have the same number */
    record Job(int number, int turn, Utterance utterance, Timeline timeline) {}

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
    private final TurnEnd turnEnd;
    private final Ear.Hearer hearer;
    private final BlockingQueue<Job> finals = new ArrayBlockingQueue<>(FINALS);
    private final AtomicReference<@Nullable Partial> partial = new AtomicReference<>();
    private final AtomicReference<@Nullable Job> likely = new AtomicReference<>();
    /** Something may be there to be written down. */
    private final Semaphore work = new Semaphore(0);

    private final Thread writer;
    private volatile Manner manner = Manner.FINAL;
    private volatile boolean over;
    /** Being written down; whoever takes it out says what became of it. */
    private final AtomicReference<@Nullable Job> current = new AtomicReference<>();

    /** What the turn's cut utterances said; for the writer alone. */
    private final StringBuilder said = new StringBuilder();

    private int saidIn;

    Scribe(CallId call, Speaker speaker, CallClock clock, RecognitionPool pool, TurnEnd turnEnd, Ear.Hearer hearer) {
        this.call = call;
        this.speaker = speaker;
        this.clock = clock;
        this.pool = pool;
        this.turnEnd = turnEnd;
        this.hearer = hearer;
        this.writer = Thread.ofVirtual()
                .name("ear-" + speaker.name().toLowerCase(Locale.ROOT) + "-" + call)
                .start(this::writeAll);
    }

    void expect(Manner manner) {
        this.manner = manner;
    }

    /** Words that will be revised. */
    void revise(int number, AudioFrame soFar) {
        partial.set(new Partial(number, soFar));
        work.release();
    }

    /** What will be the utterance if the pause is its end. */
    void foresee(Job job) {
        partial.set(null);
        likely.set(job);
        work.release();
    }

    void write(Job job) {
        partial.set(null);
        likely.set(null);
        if (!finals.offer(job)) {
            missing(job.number(), UNAVAILABLE);
            hearer.heard(speaker, job.utterance().from(), null, job.utterance().more());
        }
        work.release();
    }

    /** Nothing more comes. Waits until what was said is written down. */
    void finish(Duration patience) {
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
                    settle(job, revised == job.number(), ahead);
                } else if (over) {
                    return;
                } else {
                    var pause = likely.getAndSet(null);
                    if (pause != null) {
                        ahead = ahead(pause);
                    }
                    var newest = partial.getAndSet(null);
                    revised = newest != null && revise(newest) ? newest.number() : revised;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Ahead ahead(Job pause) {
        try {
            var utterance = pause.utterance();
            var heard = pool.ahead(utterance.sound(), manner);
            if (heard == null) {
                return null;
            }
            var words = turn(pause) + heard.text().strip();
            turnEnd.said(utterance.to(), words);
            hearer.soFar(speaker, utterance.from(), words);
            return new Ahead(pause.number(), utterance.to(), heard);
        } catch (RuntimeException e) {
            log.debug("not written down ahead: {}", e.getMessage());
            return null;
        }
    }

    private boolean revise(Partial part) {
        try {
            var heard = pool.quick(part.sound(), manner);
            if (heard != null && !heard.text().isBlank()) {
                hearer.publish(new CallEvent.TextRevised(call, clock.now(), speaker, part.number(), heard.text()));
                return true;
            }
        } catch (RuntimeException e) {
            log.debug("no words before the end of the utterance: {}", e.getMessage());
        }
        return false;
    }

    private void settle(Job job, boolean revised, @Nullable Ahead ahead) throws InterruptedException {
        var utterance = job.utterance();
        var from = utterance.from();
        @Nullable String words = null;
        try {
            var heard = ahead != null && ahead.is(job) ? ahead.heard() : pool.whole(utterance.sound(), manner);
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
            // cut in a pause that may be the turn's end
            turnEnd.said(utterance.to(), turn(job).append(words).toString());
        } catch (RuntimeException e) {
            // whatever fails in an engine: the call goes on, and the transcript says what it lacks
            log.warn("an utterance is missing: {}", e.toString());
            giveUp(current.getAndSet(null));
        }
        hearer.heard(speaker, from, words, utterance.more());
    }

    /** What was said before in the same turn. */
    private StringBuilder turn(Job job) {
        if (saidIn != job.turn()) {
            saidIn = job.turn();
            said.setLength(0);
        }
        return said;
    }

    private void missing(int number, String reason) {
        hearer.publish(new CallEvent.TextMissing(call, clock.now(), speaker, number, reason));
    }
}
