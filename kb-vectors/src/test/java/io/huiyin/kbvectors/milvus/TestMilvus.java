package io.huiyin.kbvectors.milvus;

import io.huiyin.core.background.Background;
import io.huiyin.kbvectors.lucene.LuceneKnowledgeIndex;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One real server for all tests that want it; it ends with their JVM. */
final class TestMilvus {

    /** Tests run in a module's folder. */
    static final Path HOME = Path.of("").toAbsolutePath().getParent();

    /** For one search on a machine that builds at the same time; the product waits for less. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final LocalMilvus SERVER = started();

    private static LocalMilvus started() {
        try {
            // where the next clean build takes its 200 MB away
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return new LocalMilvus(HOME, Files.createTempDirectory(target, "milvus"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalMilvus server() {
        return SERVER;
    }

    static MilvusKnowledgeIndex index(Path folder, String name) {
        return index(folder, name, PATIENCE);
    }

    static MilvusKnowledgeIndex index(Path folder, String name, Duration patience) {
        return new MilvusKnowledgeIndex(
                new LuceneKnowledgeIndex(folder),
                SERVER.settings(name),
                MilvusGuard.alone(patience, Duration.ofSeconds(1)),
                new Background(),
                new SimpleMeterRegistry());
    }

    private TestMilvus() {}
}
