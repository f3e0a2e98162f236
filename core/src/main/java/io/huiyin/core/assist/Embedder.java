package io.huiyin.core.assist;

import java.util.List;

/** Meaning as numbers. Safe for many threads; blocks while its native pool is full. */
public interface Embedder {

    /** @return unit vectors of {@link #dimensions()} numbers, in the order of the texts */
    List<float[]> embed(List<String> texts);

    int dimensions();
}
