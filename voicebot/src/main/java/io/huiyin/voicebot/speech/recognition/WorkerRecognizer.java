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
        var request = WorkerMessage.sound(utterance.samples())
                .with(QUICK, manner.quick())
                .with("prompt", manner.prompt());
        var answer = workers.ask(request, manner.quick() ? Duration.ZERO : patience);
        return new Heard(Simplified.of(answer.text("text")), answer.text("raw"));
    }

    @Override
    public String engine() {
        return workers.engine();
    }
}
