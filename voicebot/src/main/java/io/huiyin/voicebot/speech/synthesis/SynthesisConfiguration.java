package io.huiyin.voicebot.speech.synthesis;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Its worker is started by {@link io.huiyin.voicebot.speech.worker.WorkerStart}, when the application is up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SynthesisSettings.class)
class SynthesisConfiguration {

    @Bean(destroyMethod = "close")
    WorkerPool synthesisWorkers(
            SynthesisSettings settings, ModelFolder models, CircuitBreakerRegistry breakers, MeterRegistry meters) {
        return settings.pool(models, breakers, meters);
    }

    /**
     * @param prompts folder of rendered prompts
     * @param recordings folder of prompts that a person has spoken; need not exist
     */
    @Bean
    CachedSynthesizer synthesizer(
            @Qualifier("synthesisWorkers") WorkerPool workers,
            SynthesisSettings settings,
            List<FixedPrompts> fixed,
            @Value("${huiyin.speech.prompts:${huiyin.data:data}/prompts}") Path prompts,
            @Value("${huiyin.speech.recordings:${huiyin.data:data}/recorded-prompts}") Path recordings,
            MeterRegistry meters) {
        var maker = settings.synthesizer(workers, settings.patience());
        var pieces = fixed.stream()
                .flatMap(source -> source.texts().stream())
                .flatMap(text -> SpokenPieces.of(text).stream())
                .filter(piece -> !piece.contains("{"))
                .toList();
        var store = new PromptStore(prompts, maker.engine());
        return new CachedSynthesizer(maker, RecordedPrompts.read(recordings), store, pieces, meters);
    }

    @Bean
    PromptRendering promptRendering(
            CachedSynthesizer synthesizer,
            @Qualifier("synthesisWorkers") WorkerPool workers,
            SynthesisSettings settings) {
        var patient = settings.synthesizer(workers, SynthesisSettings.START_TIME);
        return new PromptRendering(synthesizer, patient, PromptRendering::machineLoad, PromptRendering.LOOK);
    }
}
