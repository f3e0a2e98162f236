package io.huiyin.agentassist.answer;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The language model, where one is set up. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("huiyin.assist.writer.address")
class AnswerConfiguration {

    @Bean
    OpenAiChat writerChat(WriterSettings settings) {
        return new OpenAiChat(settings);
    }

    @Bean
    ModelWriter modelWriter(
            OpenAiChat chat,
            WriterSettings settings,
            CircuitBreakerRegistry breakers,
            TimeLimiterRegistry limits,
            MeterRegistry meters) {
        return new ModelWriter(chat, settings.model(), settings.atOnce(), breakers, limits, meters);
    }
}
