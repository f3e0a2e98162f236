package io.huiyin.voicebot.speech.recognition;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.huiyin.core.model.ModelVersions;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.language.CityLanguage;
import io.huiyin.voicebot.speech.language.CorrectingRecognizer;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Its worker is started by {@link io.huiyin.voicebot.speech.worker.WorkerStart}, when the application is up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecognitionSettings.class)
class RecognitionConfiguration {

    @Bean(destroyMethod = "close")
    WorkerPool recognitionWorkers(
            RecognitionSettings settings, ModelFolder models, CircuitBreakerRegistry breakers, MeterRegistry meters) {
        return settings.pool(models, breakers, meters);
    }

    @Bean
    Recognizer recognizer(
            @Qualifier("recognitionWorkers") WorkerPool workers, RecognitionSettings settings, CityLanguage language) {
        return new CorrectingRecognizer(new WorkerRecognizer(workers, settings.patience()), language);
    }

    @Bean(destroyMethod = "close")
    CityLanguage cityLanguage(ModelVersions versions, RecognitionSettings settings, ModelFolder models) {
        return new CityLanguage(versions, settings.language().isEmpty() ? null : models.language(settings.language()));
    }
}
