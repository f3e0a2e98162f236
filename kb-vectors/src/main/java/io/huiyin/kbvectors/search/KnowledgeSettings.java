package io.huiyin.kbvectors.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.knowledge}.
 *
 * @param goodEnough 0…1: an answer of which the search is less sure is not shown
 * @param index what looks for meaning: the embedded index, or a Milvus server with that one in reserve
 */
@ConfigurationProperties("huiyin.knowledge")
record KnowledgeSettings(
        @DefaultValue("0.5") double goodEnough,
        @DefaultValue("lucene") KnowledgeIndex.Engine index) {}
