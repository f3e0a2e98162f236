package io.huiyin.kbvectors.milvus;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.huiyin.core.background.Background;
import io.huiyin.kbvectors.lucene.LuceneKnowledgeIndex;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "huiyin.knowledge.index", havingValue = "milvus")
class MilvusConfiguration {

    @Bean
    MilvusGuard milvusGuard(CircuitBreakerRegistry breakers, TimeLimiterRegistry limits) {
        return new MilvusGuard(breakers, limits);
    }

    @Bean
    @Primary
    KnowledgeIndex knowledgeIndex(
            LuceneKnowledgeIndex embedded,
            MilvusSettings settings,
            MilvusGuard guard,
            Background background,
            MeterRegistry meters) {
        return new MilvusKnowledgeIndex(embedded, settings, guard, background, meters);
    }
}
