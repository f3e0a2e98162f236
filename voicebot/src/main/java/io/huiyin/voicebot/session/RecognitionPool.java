package io.huiyin.voicebot.session;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.Recognizer.Heard;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The recogniser as all calls share it: words that stay wait for their turn, words that will be revised are only asked
 * for when nobody else wants the recogniser, or one of their own is free.
 *
 * <p>Counter {@code huiyin.speech.shed}: how often such words were not listened to because it was busy.
 */
@Component
final class RecognitionPool {

    private final @Nullable Recognizer recognizer;
    private final Semaphore decoders;
    /** Of a recogniser for words that will be revised; null where all share one. */
    private final @Nullable Semaphore revisers;

    private final AtomicInteger waiting = new AtomicInteger();
    private final Counter shed;

    /** @param recognizers none or one; without one every utterance is missing */
    RecognitionPool(ObjectProvider<Recognizer> recognizers, MeterRegistry meters) {
        recognizer = recognizers.getIfAvailable();
        decoders = new Semaphore(recognizer == null ? 1 : recognizer.atOnce(), true);
        int revised = recognizer == null ? 0 : recognizer.revisedAtOnce();
        revisers = revised == 0 ? null : new Semaphore(revised);
        shed = meters.counter("huiyin.speech.shed");
    }

    /** @throws SpeechUnavailable if there is no recogniser or it failed */
    Heard whole(AudioFrame sound, Manner manner) throws InterruptedException {
        if (recognizer == null) {
            throw new SpeechUnavailable("no recogniser is set up");
        }
        waiting.incrementAndGet();
        try {
            decoders.acquire();
        } finally {
            waiting.decrementAndGet();
        }
        try {
            return recognizer.recognize(sound, manner);
        } finally {
            decoders.release();
        }
    }

    /**
     * @return null when the recogniser is busy
     * @throws SpeechUnavailable if it failed
     */
    @Nullable
    Heard quick(AudioFrame sound, Manner manner) {
        var heard = revisers == null
                ? waiting.get() > 0 ? null : ifFree(decoders, sound, manner.hurried())
                : ifFree(revisers, sound, manner.hurried());
        if (heard == null && recognizer != null) {
            shed.increment();
        }
        return heard;
    }

    /**
     * What {@link #whole} would hear, asked for before it is certain that it is wanted.
     *
     * @return null when the recogniser is busy
     * @throws SpeechUnavailable if it failed
     */
    @Nullable
    Heard ahead(AudioFrame sound, Manner manner) {
        return waiting.get() > 0 ? null : ifFree(decoders, sound, manner);
    }

    private @Nullable Heard ifFree(Semaphore places, AudioFrame sound, Manner manner) {
        if (recognizer == null || !places.tryAcquire()) {
            return null;
        }
        try {
            return recognizer.recognize(sound, manner);
        } finally {
            places.release();
        }
    }
}
