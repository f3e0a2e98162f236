package io.huiyin.kbvectors.embedding;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.embedding}.
 *
 * @param threads native runs at a time; each takes one core while it lasts
 * @param maxTokens longer texts are cut: a Chinese character is one token, a demand rarely has more than 200
 * @param batch texts in one native run; above 1 a text's vector depends a little on its neighbours (cosine ≥ .992),
 *     because the quantised network scales its numbers by run, and 8 save a quarter of the time
 */
@ConfigurationProperties("huiyin.embedding")
record EmbeddingSettings(
        @DefaultValue("1") int threads,
        @DefaultValue("256") int maxTokens,
        @DefaultValue("1") int batch) {}
