package io.huiyin.evaluation.callback;

import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.recognition.Engine;
import io.huiyin.voicebot.speech.recognition.WorkerRecognizer;
import io.huiyin.voicebot.speech.worker.ProcessWorkerPool;
import io.huiyin.voicebot.speech.worker.WorkerSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A recogniser and what must be closed with it. */
record Ear(Recognizer recognizer, Runnable end) implements AutoCloseable {

    /** One worker has one utterance at a time here; nobody waits. */
    private static final Duration LONG = Duration.ofMinutes(5);

    static Ear worker() {
        var given = System.getenv("HUIYIN_MODELS");
        Path folder = given != null ? Path.of(given) : Path.of(System.getProperty("huiyin.home", "."), "data/models");
        var models = new ModelFolder(folder);
        int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
        var settings = new WorkerSettings(
                Engine.AUTO.task(models),
                models,
                Map.of("model", "", "threads", String.valueOf(threads)),
                1,
                0,
                LONG,
                LONG);
        var workers = ProcessWorkerPool.start(settings, new SimpleMeterRegistry());
        return new Ear(new WorkerRecognizer(workers, LONG), workers::close);
    }

    @Override
    public void close() {
        end.run();
    }
}
