package io.huiyin.kbvectors.milvus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.huiyin.core.background.Background;
import io.huiyin.kbvectors.lucene.LuceneKnowledgeIndex;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import io.huiyin.kbvectors.search.Passage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class MilvusConfigurationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private static Path folder;

    private final ApplicationContextRunner product =
            new ApplicationContextRunner().withUserConfiguration(Parts.class, MilvusConfiguration.class);

    @Test
    void theEmbeddedIndexAnswersWhereNothingElseIsSetUp() {
        product.run(context -> assertThat(context.getBean(KnowledgeIndex.class))
                .isInstanceOf(LuceneKnowledgeIndex.class)
                .extracting(index -> index.check().whole())
                .isEqualTo(true));
    }

    @Test
    void aProductStartsAndAnswersWithoutTheServerThatIsSetUp() {
        product.withPropertyValues("huiyin.knowledge.index=milvus", "huiyin.milvus.address=http://127.0.0.1:1")
                .run(context -> {
                    var index = context.getBean(KnowledgeIndex.class);
                    assertThat(index).isInstanceOf(MilvusKnowledgeIndex.class);
                    var vector = new float[] {1, 0};
                    index.rebuild(
                            List.of(new Passage("tap", Passage.Source.TITLE, "停水", vector, DAY, null)), "one entry");
                    assertThat(index.search(new KnowledgeIndex.Query("停水", vector, DAY, 3)))
                            .extracting(KnowledgeIndex.Hit::entry)
                            .containsExactly("tap");
                    assertThat(index.check().whole()).isFalse();
                    assertThat(index.check().detail()).contains("127.0.0.1:1", "embedded index");
                });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MilvusSettings.class)
    static class Parts {
        @Bean
        LuceneKnowledgeIndex embeddedIndex() {
            return new LuceneKnowledgeIndex(folder);
        }

        @Bean
        CircuitBreakerRegistry breakers() {
            return CircuitBreakerRegistry.of(Map.of("milvus", CircuitBreakerConfig.ofDefaults()));
        }

        @Bean
        TimeLimiterRegistry limits() {
            return TimeLimiterRegistry.of(Map.of("milvus", TimeLimiterConfig.ofDefaults()));
        }

        @Bean
        Background background() {
            return new Background();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
