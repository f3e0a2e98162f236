package io.huiyin.evaluation.retrieval;

import io.huiyin.core.city.CityFolder;
import io.huiyin.evaluation.Percentile;
import io.huiyin.evaluation.Told;
import io.huiyin.kbvectors.embedding.BgeEmbedder;
import io.huiyin.kbvectors.embedding.EmbeddingUnavailable;
import io.huiyin.kbvectors.lucene.LuceneKnowledgeIndex;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import io.huiyin.kbvectors.search.Passage;
import io.huiyin.kbvectors.search.Retrieval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench search}: a large knowledge base, looked through in three ways, and asked as a call does. */
@Command(
        name = "search",
        description =
                "Looks for the nearest of two vectors an entry by Lucene's graph, by comparing all and by a Milvus"
                        + " server of its own, and for cards to what callers say, in one run.",
        mixinStandardHelpOptions = true)
public final class SearchBenchCommand implements Callable<Integer> {

    private static final int FEWEST = 100;
    private static final int MAX_TOKENS = 256;
    /** Of the product: one core for embeddings, cards that are sure enough, three of them. */
    private static final int THREADS = 1;

    private static final double GOOD_ENOUGH = 0.5;
    private static final int CARDS = 3;

    private final Path city;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--entries",
            paramLabel = "N",
            description = "entries of two vectors each; default: ${DEFAULT-VALUE}")
    private int entries = 50_000;

    @Option(names = "--questions", paramLabel = "N", description = "asked of each; default: ${DEFAULT-VALUE}")
    private int questions = 1_000;

    @Option(names = "--data", paramLabel = "DIR", description = "keeps the vectors there for another run")
    private @Nullable Path data;

    @Option(names = "--json", paramLabel = "OUT", description = "writes the result as JSON")
    private @Nullable Path json;

    /** @param city the city's folder, for its words */
    public SearchBenchCommand(Path city) {
        this.city = city;
    }

    @Override
    public Integer call() throws IOException {
        if (entries < FEWEST || questions < FEWEST) {
            throw new ParameterException(spec.commandLine(), "--entries and --questions must be at least " + FEWEST);
        }
        var folder = Files.createTempDirectory("huiyin-search");
        try {
            var result = measure(new MadeEntries(CityFolder.read(city)), folder);
            var table = new StringBuilder();
            result.forEach((key, value) -> table.append("%-16s %s%n".formatted(key, value)));
            new Told(spec).result(table.toString(), result, json);
            return 0;
        } catch (EmbeddingUnavailable | IllegalStateException e) {
            return new Told(spec).failed("nothing was measured: " + e.getMessage());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Map<String, Object> measure(MadeEntries made, Path folder) throws IOException {
        var cores = Runtime.getRuntime().availableProcessors();
        var base = made.entries(entries);
        var calls = made.calls(2 * questions);
        var result = new LinkedHashMap<String, Object>();
        List<float[]> vectors;
        try (var embedder = new BgeEmbedder(cores, MAX_TOKENS, 1)) {
            var texts = base.stream()
                    .flatMap(one -> Stream.of(one.title(), one.question()))
                    .toList();
            vectors = KeptVectors.of(texts, embedder, data, done -> said(done + " of " + texts.size() + " vectors"));
            var asked = KeptVectors.of(calls.subList(0, questions), embedder, null, done -> {});
            vectors(MadeEntries.passages(base, vectors, false), asked, folder.resolve("vectors"), result);
        }
        // sentences that the embedder has not seen: it remembers the last ones
        cards(base, vectors, calls.subList(questions, calls.size()), folder.resolve("cards"), result);
        return result;
    }

    private void vectors(List<Passage> passages, List<float[]> asked, Path folder, Map<String, Object> result)
            throws IOException {
        VectorBench bench;
        try (var embedded = new LuceneKnowledgeIndex(MeasuredIndex.embeddedIn(folder))) {
            said("building the index of " + passages.size() + " vectors");
            var began = System.nanoTime();
            embedded.rebuild(passages, "bench");
            result.put("buildSeconds", (System.nanoTime() - began) / 1e9);
            bench = new VectorBench(embedded, asked);
            said("asking the index, and comparing all");
            result.put(
                    "hnsw",
                    bench.measure(vector -> embedded.nearest(vector, MadeEntries.DAY, KnowledgeIndex.CANDIDATES)));
            result.put("exact", bench.measure(bench::exact));
            said(result.toString());
        }
        // the server is begun now: it would take time from the others
        try (var index = MeasuredIndex.open(KnowledgeIndex.Engine.MILVUS, MeasuredIndex.home(), folder)) {
            said("copying to Milvus");
            var began = System.nanoTime();
            if (!index.remote().fill()) {
                throw new IllegalStateException("Milvus could not be filled; is the machine too busy?");
            }
            result.put("copySeconds", (System.nanoTime() - began) / 1e9);
            said("asking Milvus");
            result.put(
                    "milvus",
                    bench.measure(vector -> index.remote()
                            .nearest(vector, MadeEntries.DAY, KnowledgeIndex.CANDIDATES)
                            .orElseThrow(() -> new IllegalStateException("Milvus did not answer"))));
        }
        result.put("hnswToExact", speed(result, "hnsw") / speed(result, "exact"));
        result.put("milvusToExact", speed(result, "milvus") / speed(result, "exact"));
        result.put("vectors", passages.size());
        result.put("questions", asked.size());
    }

    private static double speed(Map<String, Object> result, String engine) {
        return ((VectorBench.Figures) Objects.requireNonNull(result.get(engine))).queriesPerSecond();
    }

    private void cards(
            List<MadeEntries.Made> base,
            List<float[]> vectors,
            List<String> calls,
            Path folder,
            Map<String, Object> result) {
        try (var embedder = new BgeEmbedder(THREADS, MAX_TOKENS, 1);
                var index = new LuceneKnowledgeIndex(folder)) {
            said("building the index of " + base.size() + " entries with their answers");
            index.rebuild(MadeEntries.passages(base, vectors, true), "bench");
            var retrieval = new Retrieval(index, embedder);
            var millis = new ArrayList<Double>();
            var found = 0;
            for (var call : calls) {
                var began = System.nanoTime();
                var cards = retrieval.entries(call, MadeEntries.DAY, GOOD_ENOUGH, CARDS);
                millis.add((System.nanoTime() - began) / 1e6);
                found += cards.isEmpty() ? 0 : 1;
            }
            // the first ones compile the code
            var warm = millis.subList(millis.size() / 10, millis.size()).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            var cards = new LinkedHashMap<String, Object>();
            cards.put("entries", base.size());
            cards.put("p50Millis", Percentile.of(warm, 0.5));
            cards.put("p95Millis", Percentile.of(warm, 0.95));
            cards.put("p99Millis", Percentile.of(warm, 0.99));
            cards.put("withACard", found / (double) calls.size());
            result.put("cards", cards);
        }
    }

    private void said(String what) {
        spec.commandLine().getErr().println(what);
        spec.commandLine().getErr().flush();
    }
}
