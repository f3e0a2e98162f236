package io.huiyin.kbvectors.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BgeEmbedderTests {

    private static final BgeEmbedder EMBEDDER = new BgeEmbedder(2, 256, 1);

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void givesUnitVectorsOfTheNamedSize() {
        var vector = EMBEDDER.embed(List.of("小区停水了")).getFirst();
        assertThat(vector).hasSize(EMBEDDER.dimensions());
        assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void putsTwoWaysToSayTheSameNearerThanTwoMatters() {
        var v = EMBEDDER.embed(List.of("家里没有自来水", "小区停水了怎么办", "身份证丢了去哪里补办"));
        assertThat(dot(v.get(0), v.get(1))).isGreaterThan(dot(v.get(0), v.get(2)) + 0.1);
    }

    @Test
    void givesTheSameVectorAloneAndAmongOthersUnlessToldToBatch() {
        var texts = IntStream.rangeClosed(1, 20).mapToObj(i -> "路灯不亮".repeat(i)).toList();
        var together = EMBEDDER.embed(texts);
        var alone = EMBEDDER.embed(List.of(texts.get(3))).getFirst();
        assertThat(together.get(3)).isEqualTo(alone);
        try (var batching = new BgeEmbedder(1, 256, 8)) {
            assertThat(dot(batching.embed(texts).get(3), alone)).isCloseTo(1, within(0.02));
        }
    }

    @Test
    void cutsATextThatIsTooLong() {
        assertThat(EMBEDDER.embed(List.of("停水".repeat(2_000)))).hasSize(1);
    }

    @Test
    void servesMoreThreadsThanItHasPlaces() throws Exception {
        var done = new CountDownLatch(30);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 30; i++) {
                int n = i;
                threads.submit(() -> {
                    EMBEDDER.embed(List.of("第" + n + "个问题"));
                    done.countDown();
                });
            }
        }
        assertThat(done.getCount()).isZero();
    }

    @Test
    void speaksSpringAi() {
        var model = new BgeEmbeddingModel(EMBEDDER);
        assertThat(model.dimensions()).isEqualTo(512);
        assertThat(model.embed(List.of("停水", "停电")))
                .hasSize(2)
                .allSatisfy(v -> assertThat(v).hasSize(512));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
