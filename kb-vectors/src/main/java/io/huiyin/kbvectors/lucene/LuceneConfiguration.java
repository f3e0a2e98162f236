package io.huiyin.kbvectors.lucene;

import io.huiyin.kbvectors.search.KnowledgeIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LuceneConfiguration {

    @Bean
    KnowledgeIndex knowledgeIndex(IndexStorage storage) {
        return new LuceneKnowledgeIndex(storage.folder());
    }
}
