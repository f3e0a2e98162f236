package io.huiyin.kbvectors.search;

class ExactKnowledgeIndexTests extends KnowledgeIndexContract {
    @Override
    protected KnowledgeIndex create() {
        return new ExactKnowledgeIndex();
    }
}
