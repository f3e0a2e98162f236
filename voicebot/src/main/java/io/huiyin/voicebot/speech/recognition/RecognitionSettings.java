package io.huiyin.voicebot.speech.recognition;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.remote.RemoteSettings;
import io.huiyin.voicebot.speech.remote.RemoteSpeech;
import io.huiyin.voicebot.speech.worker.ProcessWorkerPool;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import io.huiyin.voicebot.speech.worker.WorkerSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who listens, and how long the call waits for it.
 *
 * @param engine auto, whisper, vosk or openai
 * @param partials who writes down words that will be revised: auto is Vosk where a Mandarin model lies, else the engine
 * @param model a model's path; empty for the one in the model folder
 * @param language name of a language model by which finals are corrected; empty for none
 * @param workers child processes; about 150 MB of model and 150 MB of work each (Whisper base)
 * @param threads of one Whisper worker; 0 for two, or one on a machine with one core
 * @param waiting finals that may wait for a free worker
 * @param patience how long a final waits for a free worker
 * @param workTime after which a worker counts as hung and is killed
 * @param remote the service that listens instead of workers when the engine is openai
 */
@ConfigurationProperties("huiyin.speech.recognition")
record RecognitionSettings(
        @DefaultValue("auto") Engine engine,
        @DefaultValue("auto") Engine partials,
        @DefaultValue("") String model,
        @DefaultValue("") String language,
        @DefaultValue("1") int workers,
        @DefaultValue("0") int threads,
        @DefaultValue("8") int waiting,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("30s") Duration workTime,
        @DefaultValue RemoteSettings remote) {

    /** Stands where a worker's task stands: no worker listens, but a service. */
    private static final String SERVICE = "openai";

    /** Loading takes seconds; the largest Vosk model a minute on a slow disk. */
    private static final Duration START_TIME = Duration.ofMinutes(3);

    /** @throws IllegalStateException if a service shall listen and has no address */
    WorkerPool pool(ModelFolder models, CircuitBreakerRegistry breakers, MeterRegistry meters) {
        var finals = engine == Engine.OPENAI ? SERVICE : engine.task(models);
        var quick = partials(models, finals);
        var pool = pool(finals, model, models, breakers, meters);
        return quick.equals(finals) ? pool : new SideBySide(pool, pool(quick, "", models, breakers, meters));
    }

    private String partials(ModelFolder models, String finals) {
        return switch (partials) {
            case AUTO -> engine == Engine.AUTO && models.voskMandarin().isPresent() ? "vosk" : finals;
            case OPENAI -> SERVICE;
            default -> partials.task(models);
        };
    }

    private WorkerPool pool(
            String task, String path, ModelFolder models, CircuitBreakerRegistry breakers, MeterRegistry meters) {
        if (!task.equals(SERVICE)) {
            return ProcessWorkerPool.of(workers(task, path, models), breakers, meters);
        }
        if (remote.address() == null) {
            throw new IllegalStateException("huiyin.speech.recognition.engine is openai: set .remote.address, too");
        }
        return new RemoteSpeech(new OpenAiTranscription(), remote, breakers, meters);
    }

    private WorkerSettings workers(String task, String path, ModelFolder models) {
        var cores = Runtime.getRuntime().availableProcessors();
        var options = Map.of("model", path, "threads", String.valueOf(threads > 0 ? threads : Math.min(2, cores)));
        return new WorkerSettings(task, models, options, workers, waiting, START_TIME, workTime);
    }
}
