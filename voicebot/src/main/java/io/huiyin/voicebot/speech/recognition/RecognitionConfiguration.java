package io.huiyin.voicebot.speech.recognition;

import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.worker.ProcessWorkerPool;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application starts without waiting for a model: workers load in the background, health says "warming". */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecognitionSettings.class)
class RecognitionConfiguration {

    @Bean(destroyMethod = "close")
    WorkerPool recognitionWorkers(RecognitionSettings settings, ModelFolder models, MeterRegistry meters) {
        return ProcessWorkerPool.start(settings.workers(models), meters);
    }

    @Bean
    Recognizer recognizer(@Qualifier("recognitionWorkers") WorkerPool workers, RecognitionSettings settings) {
        return new WorkerRecognizer(workers, settings.patience());
    }
}
