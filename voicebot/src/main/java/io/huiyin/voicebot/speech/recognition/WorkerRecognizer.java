package io.huiyin.voicebot.speech.recognition;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.text.Simplified;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.worker.WorkerMessage;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import java.time.Duration;

/** Recognition by speech workers. Partials never wait: when no worker is free now, a newer one is on its way. */
public final class WorkerRecognizer implements Recognizer {

    /** Says in a request that its words will be revised. */
    static final String QUICK = "quick";

    /** Of so much voice something is heard; expected words at times leave nothing of it, so it is listened to without them. */
    private static final int LONG_MILLIS = 1_500;

    private final WorkerPool workers;
    private final Duration patience;

    /** @param patience how long a final waits for a free worker */
    public WorkerRecognizer(WorkerPool workers, Duration patience) {
        this.workers = workers;
        this.patience = patience;
    }

    @Override
    public Heard recognize(AudioFrame utterance, Manner manner) {
        if (utterance.samples().length == 0) {
            return new Heard("", "");
        }
        var heard = heard(utterance, manner, manner.prompt());
        return heard.text().isBlank()
                        && !manner.prompt().isEmpty()
                        && !manner.quick()
                        && utterance.millis() >= LONG_MILLIS
                ? heard(utterance, manner, "")
                : heard;
    }

    private Heard heard(AudioFrame utterance, Manner manner, String prompt) {
        var request = WorkerMessage.sound(utterance.samples())
                .with(QUICK, manner.quick())
                .with("prompt", prompt);
        var answer = workers.ask(request, manner.quick() ? Duration.ZERO : patience);
        return new Heard(Simplified.of(answer.text("text")), answer.text("raw"));
    }

    @Override
    public int atOnce() {
        return workers.atOnce();
    }

    @Override
    public int revisedAtOnce() {
        return workers.quickAtOnce();
    }

    @Override
    public String engine() {
        return workers.engine();
    }
}
