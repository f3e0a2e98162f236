package io.huiyin.routermodel;

import io.huiyin.core.assist.Embedder;
import io.huiyin.core.text.SpokenText;
import java.util.List;

/** Vectors without a model: texts that share pairs of characters point the same way. */
final class GramEmbedder implements Embedder {

    private static final int DIMENSIONS = 256;

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.stream().map(GramEmbedder::embed).toList();
    }

    private static float[] embed(String text) {
        var vector = new float[DIMENSIONS];
        for (var gram : SpokenText.of(text).characterGrams()) {
            vector[Math.floorMod(gram.hashCode(), DIMENSIONS)]++;
        }
        double square = 1e-9;
        for (float x : vector) {
            square += x * x;
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }
}
