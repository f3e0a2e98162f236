package io.huiyin.voicebot.speech.synthesis;

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
 * Who speaks, and how long the call waits for it.
 *
 * @param engine kokoro, or openai: a service elsewhere with that interface
 * @param voice of the model: zf_xiaobei, zf_xiaoxiao, zf_xiaoyi (women), zm_yunxi, zm_yunyang, zm_yunjian (men)
 * @param speed 1 is the voice's own, 0.8 slow, 1.2 quick
 * @param workers child processes; about 550 MB each
 * @param threads of one worker; 0 for two, or one on a machine with one core
 * @param waiting sentences that may wait for a free worker
 * @param patience how long a sentence waits for a free worker
 * @param workTime after which a worker counts as hung and is killed
 * @param remote the service that speaks instead of workers when the engine is openai
 */
@ConfigurationProperties("huiyin.speech.synthesis")
record SynthesisSettings(
        @DefaultValue("kokoro") Engine engine,
        @DefaultValue(KokoroSpeech.VOICE) String voice,
        @DefaultValue("1") double speed,
        @DefaultValue("1") int workers,
        @DefaultValue("0") int threads,
        @DefaultValue("8") int waiting,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("30s") Duration workTime,
        @DefaultValue RemoteSettings remote) {

    /** Loading takes seconds; on a busy machine many. Prompts that are made at the start wait so long for it. */
    static final Duration START_TIME = Duration.ofMinutes(3);

    /** Who speaks. */
    enum Engine {
        KOKORO,
        OPENAI
    }

    /** @throws IllegalStateException if a service shall speak and has no address */
    WorkerPool pool(ModelFolder models, CircuitBreakerRegistry breakers, MeterRegistry meters) {
        if (engine != Engine.OPENAI) {
            return ProcessWorkerPool.of(workers(models), breakers, meters);
        }
        if (remote.address() == null) {
            throw new IllegalStateException("huiyin.speech.synthesis.engine is openai: set .remote.address, too");
        }
        return new RemoteSpeech(new OpenAiSpeech(), remote, breakers, meters);
    }

    WorkerSynthesizer synthesizer(WorkerPool pool, Duration longest) {
        var speaks = engine == Engine.OPENAI ? pool.engine() : KokoroTask.ENGINE;
        return new WorkerSynthesizer(pool, speaks, voice, speed, longest);
    }

    private WorkerSettings workers(ModelFolder models) {
        var cores = Runtime.getRuntime().availableProcessors();
        var options = Map.of("threads", String.valueOf(threads > 0 ? threads : Math.min(2, cores)));
        return new WorkerSettings(KokoroTask.NAME, models, options, workers, waiting, START_TIME, workTime);
    }
}
