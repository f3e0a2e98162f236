package io.huiyin.evaluation.retrieval;

import io.huiyin.core.background.Background;
import io.huiyin.kbvectors.lucene.LuceneKnowledgeIndex;
import io.huiyin.kbvectors.milvus.LocalMilvus;
import io.huiyin.kbvectors.milvus.MilvusGuard;
import io.huiyin.kbvectors.milvus.MilvusKnowledgeIndex;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The index that is measured, in a folder of its own; Milvus with a server of its own, which ends with it. */
final class MeasuredIndex implements AutoCloseable {

    /** A slow answer is to be seen in the figures, not to be taken for none. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LuceneKnowledgeIndex embedded;
    private final @Nullable MilvusKnowledgeIndex remote;
    private final @Nullable LocalMilvus server;

    private MeasuredIndex(
            LuceneKnowledgeIndex embedded, @Nullable MilvusKnowledgeIndex remote, @Nullable LocalMilvus server) {
        this.embedded = embedded;
        this.remote = remote;
        this.server = server;
    }

    /**
     * @param home the checkout, for the scripts of the server
     * @param folder its own
     * @throws IOException if a server is wanted and cannot be had
     */
    static MeasuredIndex open(KnowledgeIndex.Engine engine, Path home, Path folder) throws IOException {
        if (engine == KnowledgeIndex.Engine.LUCENE) {
            return new MeasuredIndex(new LuceneKnowledgeIndex(embeddedIn(folder)), null, null);
        }
        var server = new LocalMilvus(home, folder.resolve("milvus"));
        var embedded = new LuceneKnowledgeIndex(embeddedIn(folder));
        var remote = new MilvusKnowledgeIndex(
                embedded,
                server.settings("measured"),
                MilvusGuard.alone(PATIENCE, PATIENCE),
                new Background(),
                new SimpleMeterRegistry());
        return new MeasuredIndex(embedded, remote, server);
    }

    /** Where the embedded index lies; one that was built there before is found again. */
    static Path embeddedIn(Path folder) {
        return folder.resolve("index");
    }

    /** The checkout as bin/huiyin names it; tests run in a module's folder of it. */
    static Path home() {
        var home =
                Path.of(System.getProperty("huiyin.home", ".")).toAbsolutePath().normalize();
        return Files.isDirectory(home.resolve("kb-vectors")) ? home : home.resolve("..");
    }

    KnowledgeIndex index() {
        return remote == null ? embedded : remote;
    }

    /** @throws IllegalStateException if the engine is not Milvus */
    MilvusKnowledgeIndex remote() {
        if (remote == null) {
            throw new IllegalStateException("measured without Milvus");
        }
        return remote;
    }

    /** Questions that the engine asked for did not answer itself: then the figures are another one's. */
    long stoodIn() {
        return remote == null ? 0 : remote.stoodIn();
    }

    @Override
    public void close() {
        index().close();
        if (server != null) {
            server.close();
        }
    }
}
