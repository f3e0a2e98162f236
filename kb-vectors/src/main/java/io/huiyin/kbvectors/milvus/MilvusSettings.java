package io.huiyin.kbvectors.milvus;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.milvus}.
 *
 * @param address of the server
 * @param token key, or {@code user:password}, where the server asks for one
 * @param name alias of the collection in use and beginning of the collections' names: installations that share a server
 *     need one each
 */
@ConfigurationProperties("huiyin.milvus")
public record MilvusSettings(
        @DefaultValue("http://127.0.0.1:19530") URI address,
        @Nullable String token,
        @DefaultValue("huiyin_knowledge") String name) {}
