package io.huiyin.kbvectors.milvus;

import io.huiyin.core.background.Background;
import io.huiyin.kbvectors.lucene.LuceneKnowledgeIndex;
import io.huiyin.kbvectors.lucene.StoredVectors;
import io.huiyin.kbvectors.search.Fusion;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import io.huiyin.kbvectors.search.Passage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for meaning in Milvus, for characters and sounds in the embedded index, which holds the vectors too: it answers
 * at once after a change, and stands in while the server is away, slow or not yet filled. The server holds a copy of the
 * embedded index's build and nothing else that is worth keeping.
 *
 * <p>Metric: counter {@code huiyin.knowledge.meaning} with tag {@code by}: {@code milvus} + {@code lucene} = searches.
 */
public final class MilvusKnowledgeIndex implements KnowledgeIndex {

    private static final Logger LOG = LoggerFactory.getLogger(MilvusKnowledgeIndex.class);

    private final LuceneKnowledgeIndex embedded;
    private final MilvusSettings settings;
    private final MilvusCollections collections;
    private final MilvusGuard guard;
    private final Background background;
    private final Counter byMilvus;
    private final Counter byLucene;
    /** Build that the server is known to hold; empty when it has to be looked at (again). */
    private volatile String held = "";

    private final Semaphore looking = new Semaphore(1);
    private final Object oneAtATime = new Object();

    /** @param embedded closed with this, and the guard too */
    public MilvusKnowledgeIndex(
            LuceneKnowledgeIndex embedded,
            MilvusSettings settings,
            MilvusGuard guard,
            Background background,
            MeterRegistry meters) {
        this.embedded = embedded;
        this.settings = settings;
        this.guard = guard;
        this.background = background;
        collections = new MilvusCollections(settings);
        byMilvus = meters.counter("huiyin.knowledge.meaning", "by", "milvus");
        byLucene = meters.counter("huiyin.knowledge.meaning", "by", "lucene");
    }

    /** Makes the server hold what the embedded index holds, before somebody asks. @return whether it does now */
    public boolean fill() {
        follow();
        return !held.isEmpty();
    }

    @Override
    public void rebuild(List<Passage> passages, String fingerprint) {
        embedded.rebuild(passages, fingerprint);
        follow();
    }

    /** Makes the server hold what the embedded index holds. */
    private void follow() {
        synchronized (oneAtATime) {
            embedded.read(vectors -> {
                if (!vectors.build().equals(held) && (vectors.size() == 0 || guard.done(() -> copy(vectors)))) {
                    held = vectors.build();
                }
                return held;
            });
        }
    }

    private void copy(StoredVectors vectors) {
        collections.reach();
        if (!collections.holds(vectors.build())) {
            long began = System.nanoTime();
            collections.copy(vectors);
            LOG.info("{} passages copied to Milvus in {} ms", vectors.size(), (System.nanoTime() - began) / 1_000_000);
        }
    }

    private void followBehindTheScenes() {
        if (looking.tryAcquire()) {
            background.run("milvus", "Milvus could not be looked at", () -> {
                try {
                    follow();
                } finally {
                    looking.release();
                }
            });
        }
    }

    @Override
    public String fingerprint() {
        return embedded.fingerprint();
    }

    @Override
    public List<Fusion.Candidate> candidates(Query query, int depth) {
        return embedded.candidates(query, depth, this::nearest);
    }

    private Optional<Map<Integer, Double>> nearest(String build, float[] vector, LocalDate day, int depth) {
        Optional<Map<Integer, Double>> found = Optional.empty();
        if (build.equals(held)) {
            found = guard.soon(() -> collections.nearest(build, vector, day, depth));
            if (found.isEmpty()) {
                // it may have lost what it had: is looked at before it is asked again
                held = "";
            }
        }
        if (found.isEmpty()) {
            followBehindTheScenes();
        }
        (found.isPresent() ? byMilvus : byLucene).increment();
        return found;
    }

    /** What is near by meaning alone, from the server: as {@link LuceneKnowledgeIndex#nearest}. @return empty if it does not say */
    public Optional<Map<Integer, Double>> nearest(float[] vector, LocalDate day, int depth) {
        return nearest(held, vector, day, depth);
    }

    /** Searches that the server has answered since the start. */
    public long answered() {
        return (long) byMilvus.count();
    }

    /** Searches in which the embedded index stood in for it. */
    public long stoodIn() {
        return (long) byLucene.count();
    }

    @Override
    public Health check() {
        var build = held;
        boolean whole = !build.isEmpty()
                && embedded.read(StoredVectors::size)
                        .map(size -> size == 0
                                || guard.soon(() -> collections.holds(build)).orElse(false))
                        .orElse(false);
        if (whole) {
            return new Health(true, "Milvus at " + settings.address());
        }
        held = "";
        followBehindTheScenes();
        return new Health(
                false,
                "Milvus at " + settings.address()
                        + " is away or not filled yet: the embedded index looks for meaning too, until it is there");
    }

    @Override
    public void close() {
        guard.close();
        collections.close();
        embedded.close();
    }
}
