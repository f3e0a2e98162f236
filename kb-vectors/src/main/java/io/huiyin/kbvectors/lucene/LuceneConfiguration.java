package io.huiyin.kbvectors.lucene;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LuceneConfiguration {

    /** By its own type: where another index is set up, that one looks for characters and sounds in this. */
    @Bean
    LuceneKnowledgeIndex embeddedIndex(IndexStorage storage) {
        return new LuceneKnowledgeIndex(storage.folder());
    }
}
