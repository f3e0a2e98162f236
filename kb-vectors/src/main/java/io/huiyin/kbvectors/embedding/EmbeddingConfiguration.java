package io.huiyin.kbvectors.embedding;

import io.huiyin.core.assist.Embedder;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmbeddingConfiguration {

    @Bean
    BgeEmbedder embedder(EmbeddingSettings settings) {
        return new BgeEmbedder(settings.threads(), settings.maxTokens(), settings.batch());
    }

    @Bean
    EmbeddingModel embeddingModel(Embedder embedder) {
        return new BgeEmbeddingModel(embedder);
    }
}
