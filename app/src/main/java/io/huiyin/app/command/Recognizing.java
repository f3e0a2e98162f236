package io.huiyin.app.command;

import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.recognition.Engine;
import io.huiyin.voicebot.speech.recognition.WorkerRecognizer;
import io.huiyin.voicebot.speech.worker.ProcessWorkerPool;
import io.huiyin.voicebot.speech.worker.WorkerSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;

/** The product's recogniser for a command that has no application around it. */
final class Recognizing {

    /** A measurement waits as long as it takes, but not for a hung worker. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Recognizing() {}

    /** The worker ends with the command's process. */
    static Recognizer alone() {
        var models = ModelFolder.here();
        var settings = new WorkerSettings(Engine.WHISPER.task(models), models, Map.of(), 1, 1, PATIENCE, PATIENCE);
        return new WorkerRecognizer(
                ProcessWorkerPool.of(settings, new SimpleMeterRegistry()).start(), PATIENCE);
    }
}
