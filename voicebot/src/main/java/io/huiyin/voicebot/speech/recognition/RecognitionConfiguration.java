package io.huiyin.voicebot.speech.recognition;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.language.CorrectingRecognizer;
import io.huiyin.voicebot.speech.language.Corrector;
import io.huiyin.voicebot.speech.language.Language;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Its worker is started by {@link io.huiyin.voicebot.speech.worker.WorkerStart}, when the application is up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecognitionSettings.class)
class RecognitionConfiguration {

    private static final Logger log = LoggerFactory.getLogger(RecognitionConfiguration.class);

    @Bean(destroyMethod = "close")
    WorkerPool recognitionWorkers(
            RecognitionSettings settings, ModelFolder models, CircuitBreakerRegistry breakers, MeterRegistry meters) {
        return settings.pool(models, breakers, meters);
    }

    /** A language model that is named and not there costs the correction, not the words. */
    @Bean
    Recognizer recognizer(
            @Qualifier("recognitionWorkers") WorkerPool workers, RecognitionSettings settings, ModelFolder models) {
        var ears = new WorkerRecognizer(workers, settings.patience());
        if (settings.language().isEmpty()) {
            return ears;
        }
        try {
            var language = Language.read(models.language(settings.language()));
            return new CorrectingRecognizer(ears, new Corrector(language));
        } catch (IOException e) {
            log.warn("what is heard is not corrected: {}", e.getMessage());
            return ears;
        }
    }
}
