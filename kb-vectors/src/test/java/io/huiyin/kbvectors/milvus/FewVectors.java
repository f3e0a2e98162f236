package io.huiyin.kbvectors.milvus;

import io.huiyin.kbvectors.lucene.StoredVectors;

/** Passages that have nothing but a number. */
record FewVectors(String build, int size) implements StoredVectors {

    @Override
    public int dimensions() {
        return 2;
    }

    @Override
    public void forEach(Reader reader) {
        for (int i = 0; i < size; i++) {
            reader.passage(i, new float[] {1, 0}, 0, Long.MAX_VALUE);
        }
    }
}
