package io.huiyin.kbvectors.lucene;

import io.huiyin.kbvectors.search.Fusion;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import io.huiyin.kbvectors.search.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded index. Each build goes into a folder of its own and replaces the one before in one step, so searches
 * never see half of it; the newest whole build is found again at the next start.
 */
public final class LuceneKnowledgeIndex implements KnowledgeIndex {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneKnowledgeIndex.class);
    private static final String FINISHED = "index-";
    private static final String UNFINISHED = "unfinished-";

    private final Path folder;
    private final AtomicReference<@Nullable Generation> current = new AtomicReference<>();

    /** @param folder of its own; made when it is not there */
    public LuceneKnowledgeIndex(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            current.set(newest());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the knowledge index cannot be used: " + folder, e);
        }
    }

    private @Nullable Generation newest() throws IOException {
        try (var builds = Files.list(folder)) {
            for (var build : builds.sorted(Comparator.reverseOrder()).toList()) {
                if (build.getFileName().toString().startsWith(FINISHED)) {
                    try {
                        return Generation.open(build);
                    } catch (IOException | IllegalArgumentException e) {
                        // an older Lucene's or a broken one: it can always be built anew from the database
                        LOG.warn(
                                "a build of the knowledge index cannot be read and is left out: {}: {}",
                                build,
                                e.toString());
                    }
                }
            }
            return null;
        }
    }

    @Override
    public String fingerprint() {
        var generation = current.get();
        return generation == null ? "" : generation.fingerprint();
    }

    @Override
    public synchronized void rebuild(List<Passage> passages, String fingerprint) {
        try {
            var unfinished = folder.resolve(UNFINISHED + UUID.randomUUID());
            write(unfinished, passages, fingerprint);
            var finished = folder.resolve(next());
            Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
            var old = current.getAndSet(Generation.open(finished));
            if (old != null) {
                old.leave();
            }
            sweep(finished);
        } catch (IOException e) {
            throw new UncheckedIOException("the knowledge index cannot be built in " + folder, e);
        }
    }

    private static void write(Path folder, List<Passage> passages, String fingerprint) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, writing())) {
            for (var passage : passages) {
                writer.addDocument(IndexFields.document(passage));
            }
            writer.forceMerge(1);
            writer.setLiveCommitData(Map.of(
                            IndexFields.FINGERPRINT,
                            fingerprint,
                            IndexFields.BUILD,
                            IndexFields.name(folder.toString()),
                            IndexFields.COMMON,
                            IndexFields.common(passages))
                    .entrySet());
            writer.commit();
        }
    }

    private static IndexWriterConfig writing() {
        return new IndexWriterConfig(new StandardAnalyzer())
                .setCodec(IndexFields.CODEC)
                .setRAMBufferSizeMB(IndexFields.BUFFER_MEGABYTES);
    }

    /** A name that sorts after all before it: {@code index-000000000007}. */
    private String next() {
        var generation = current.get();
        long number = generation == null
                ? 0
                : Long.parseLong(generation.folder().getFileName().toString().substring(FINISHED.length())) + 1;
        return FINISHED + String.format("%012d", number);
    }

    /** Removes older builds and what a crash left; a search that still reads one keeps its files open. */
    private void sweep(Path kept) throws IOException {
        try (var builds = Files.list(folder)) {
            for (var build : builds.filter(b -> !b.equals(kept)).toList()) {
                var name = build.getFileName().toString();
                if (name.startsWith(FINISHED) || name.startsWith(UNFINISHED)) {
                    remove(build);
                }
            }
        }
    }

    private static void remove(Path build) throws IOException {
        try (var files = Files.list(build)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(build);
    }

    @Override
    public List<Fusion.Candidate> candidates(Query query, int depth) {
        return candidates(query, depth, (build, vector, day, most) -> Optional.empty());
    }

    /**
     * As {@link #candidates(Query, int)}.
     *
     * @param elsewhere is asked for what is near by meaning; when it cannot say, the own vectors are looked through
     */
    public List<Fusion.Candidate> candidates(Query query, int depth, MeaningSource elsewhere) {
        return now(generation -> generation.candidates(query, depth, elsewhere)).orElse(List.of());
    }

    /** What is near by meaning alone. @return cosine by the number of the passage in the build */
    public Map<Integer, Double> nearest(float[] vector, LocalDate day, int depth) {
        return now(generation -> generation.nearest(vector, day, depth)).orElse(Map.of());
    }

    /** Reads the build that searches see now; it stays whole until the reader returns. @return empty before the first */
    public <T> Optional<T> read(Function<StoredVectors, T> reader) {
        return now(generation -> reader.apply(generation.vectors()));
    }

    private <T> Optional<T> now(Asking<T> asking) {
        while (true) {
            var generation = current.get();
            if (generation == null) {
                return Optional.empty();
            }
            if (generation.enter()) {
                try {
                    return Optional.of(asking.of(generation));
                } catch (IOException e) {
                    throw new UncheckedIOException("the knowledge index cannot be read", e);
                } finally {
                    generation.leave();
                }
            }
        }
    }

    @FunctionalInterface
    private interface Asking<T> {
        T of(Generation generation) throws IOException;
    }

    @Override
    public synchronized void close() {
        var generation = current.getAndSet(null);
        if (generation != null) {
            generation.leave();
        }
    }
}
