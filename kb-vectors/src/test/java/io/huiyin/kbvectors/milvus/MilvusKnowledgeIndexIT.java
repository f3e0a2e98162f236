package io.huiyin.kbvectors.milvus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.huiyin.kbvectors.lucene.LuceneKnowledgeIndex;
import io.huiyin.kbvectors.search.KnowledgeIndex.Hit;
import io.huiyin.kbvectors.search.KnowledgeIndex.Query;
import io.huiyin.kbvectors.search.Passage;
import io.milvus.v2.client.ConnectConfig;
import io.milvus.v2.client.MilvusClientV2;
import io.milvus.v2.service.collection.request.DropCollectionReq;
import io.milvus.v2.service.utility.request.DescribeAliasReq;
import io.milvus.v2.service.utility.request.DropAliasReq;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A server that dies, hangs, forgets and comes back. */
class MilvusKnowledgeIndexIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Duration LONG = Duration.ofSeconds(90);

    private final LocalMilvus server = TestMilvus.server();

    @TempDir
    private Path folder;

    private String name;
    private MilvusKnowledgeIndex index;

    @BeforeEach
    void fill(TestInfo test) {
        name = "t_" + Math.abs(test.getDisplayName().hashCode());
        index = TestMilvus.index(folder, name);
        index.rebuild(passages(1), "first");
        await().atMost(LONG).until(() -> index.check().whole());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void searchesGoOnWithoutAServerAndUseItAgainWhenItIsBack() throws IOException {
        var before = index.search(query());
        assertThat(index.stoodIn()).isZero();
        server.kill();
        try {
            assertSame(index.search(query()), before);
            assertThat(index.stoodIn()).isPositive();
            assertThat(index.check().whole()).isFalse();
            // it is tried now and then, and left alone in between: nobody waits for it
            for (int i = 0; i < 50; i++) {
                assertSame(index.search(query()), before);
            }
            // what changes meanwhile is found, and told to the server later
            index.rebuild(passages(2), "second");
            assertThat(index.fingerprint()).isEqualTo("second");
        } finally {
            server.start();
        }
        await().atMost(LONG).until(() -> index.check().whole());
        long answered = index.answered();
        assertThat(index.search(query())).hasSize(3);
        assertThat(index.answered()).isEqualTo(answered + 1);
        assertThat(collections()).hasSize(1);
    }

    @Test
    void aServerThatHangsHoldsNobodyUp() throws Exception {
        index.close();
        // what it holds from before is found again by the one that is opened next
        index = TestMilvus.index(folder, name, Duration.ofMillis(500));
        await().atMost(LONG).until(() -> index.check().whole());
        var before = index.search(query());
        signal("STOP");
        try {
            for (int i = 0; i < 20; i++) {
                long began = System.nanoTime();
                assertSame(index.search(query()), before);
                // the limit of half a second, and what a busy machine takes beside it
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
            }
        } finally {
            signal("CONT");
        }
        await().atMost(LONG).until(() -> index.check().whole());
    }

    @Test
    void whatACrashLeftIsSweptAndOneWholeCopyIsUnderTheAlias() {
        // a copy that broke off, under no alias, and one of another installation
        var broken = new MilvusCollections(server.settings(name));
        broken.copy(new FewVectors("0".repeat(32), 3));
        broken.copy(new FewVectors("1".repeat(32), 3));
        var other = new MilvusCollections(server.settings(name + "_b"));
        other.copy(new FewVectors("2".repeat(32), 3));
        index.rebuild(passages(2), "second");
        assertThat(index.check().whole()).isTrue();
        assertThat(collections()).hasSize(1);
        assertThat(aliased()).isEqualTo(collections().getFirst()).doesNotContain("1".repeat(32));
        assertThat(other.holds("2".repeat(32))).isTrue();
        other.close();
        broken.close();
    }

    @Test
    void aServerThatLostTheCollectionIsFilledAgain() {
        var lost = aliased();
        withClient(client -> {
            client.dropAlias(DropAliasReq.builder().alias(name).build());
            client.dropCollection(
                    DropCollectionReq.builder().collectionName(lost).build());
            return lost;
        });
        assertThat(index.search(query())).hasSize(3);
        assertThat(index.stoodIn()).isEqualTo(1);
        await().atMost(LONG).until(() -> index.check().whole());
        assertThat(aliased()).isEqualTo(lost);
    }

    @Test
    void bringsTheSameCandidatesAsTheEmbeddedIndex() {
        try (var embedded = new LuceneKnowledgeIndex(folder.resolve("embedded"))) {
            embedded.rebuild(passages(1), "first");
            var random = new Random(7);
            for (int i = 0; i < 50; i++) {
                var query = new Query("第" + i + "号路灯不亮", unit(random), DAY, 10);
                assertSame(index.search(query), embedded.search(query));
            }
        }
        assertThat(index.stoodIn()).isZero();
        assertThat(index.answered()).isEqualTo(50);
    }

    /** Two engines add up a product of vectors in another order. */
    private static void assertSame(List<Hit> hits, List<Hit> others) {
        assertThat(hits)
                .extracting(Hit::passage)
                .isEqualTo(others.stream().map(Hit::passage).toList());
        for (int i = 0; i < hits.size(); i++) {
            assertThat(hits.get(i).score()).isCloseTo(others.get(i).score(), within(1e-5));
            assertThat(hits.get(i).meaning()).isCloseTo(others.get(i).meaning(), within(1e-6));
        }
    }

    private static Query query() {
        return new Query("停水怎么办", unit(new Random(3)), DAY, 3);
    }

    private static List<Passage> passages(int seed) {
        var random = new Random(seed);
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < 60; i++) {
            passages.add(new Passage(
                    "entry" + i, Passage.Source.QUESTION, "第" + i + "号停水通知" + seed, unit(random), DAY, null));
        }
        return passages;
    }

    private static float[] unit(Random random) {
        var vector = new float[16];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    private List<String> collections() {
        return withClient(client -> client.listCollections().getCollectionNames().stream()
                .filter(c -> c.matches(name + "_[0-9a-f]{32}"))
                .toList());
    }

    private String aliased() {
        return withClient(client -> client.describeAlias(
                        DescribeAliasReq.builder().alias(name).build())
                .getCollectionName());
    }

    private <T> T withClient(Function<MilvusClientV2, T> asking) {
        var client = new MilvusClientV2(ConnectConfig.builder()
                .uri(server.settings(name).address().toString())
                .build());
        try {
            return asking.apply(client);
        } finally {
            client.close();
        }
    }

    private void signal(String signal) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
