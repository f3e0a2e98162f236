package io.huiyin.evaluation.retrieval;

import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.JsonFile;
import io.huiyin.evaluation.Percentile;
import io.huiyin.evaluation.Told;
import io.huiyin.kbvectors.embedding.BgeEmbedder;
import io.huiyin.kbvectors.embedding.EmbeddingUnavailable;
import io.huiyin.kbvectors.search.Fusion;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import io.huiyin.kbvectors.search.Passage;
import io.huiyin.kbvectors.search.Passage.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate retrieval}: the product's index beside its own two arms, on questions whose answers are known. */
@Command(
        name = "retrieval",
        description =
                "Measures how well questions find their answers: by words (BM25), by meaning, and by both as the product does.",
        mixinStandardHelpOptions = true)
public final class RetrievalCommand implements Callable<Integer> {

    /** Deeper than anybody looks: for the recall of a hundred. */
    private static final int DEPTH = 100;

    /** Longer texts are cut, as in the product. */
    private static final int MAX_TOKENS = 256;

    private static final LocalDate DAY = LocalDate.EPOCH;
    private static final int TOLD_EVERY = 500;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--documents", required = true, paramLabel = "FILE.csv", description = "columns id,text")
    private Path documents = Path.of("");

    @Option(
            names = "--queries",
            required = true,
            paramLabel = "FILE.csv",
            description = "columns id,text,relevant: ids of the documents that answer, parted by ;")
    private Path queries = Path.of("");

    @Option(
            names = "--index",
            description = "what looks for meaning: ${COMPLETION-CANDIDATES}, Milvus on a server of its own; default:"
                    + " ${DEFAULT-VALUE}")
    private MeasuredIndex.Engine engine = MeasuredIndex.Engine.lucene;

    @Option(names = "--json", paramLabel = "OUT", description = "writes the result as JSON")
    private @Nullable Path json;

    @Option(
            names = "--details",
            paramLabel = "OUT.csv",
            description = "writes what each question brought, with the scores of each arm")
    private @Nullable Path details;

    @Override
    public Integer call() throws IOException {
        try {
            var judged = JudgedTexts.read(documents, queries);
            var result = measure(judged);
            if (json != null) {
                JsonFile.write(json, result);
            }
            return 0;
        } catch (BadInput e) {
            return new Told(spec).badInput(e.getMessage());
        } catch (EmbeddingUnavailable | EngineAway e) {
            return new Told(spec).failed("nothing was measured: " + e.getMessage());
        }
    }

    private Map<String, Object> measure(JudgedTexts judged) throws IOException {
        var folder = Files.createTempDirectory("huiyin-retrieval");
        var threads = Math.min(2, Runtime.getRuntime().availableProcessors());
        try (var embedder = new BgeEmbedder(threads, MAX_TOKENS, 1);
                var measured = MeasuredIndex.open(engine, MeasuredIndex.home(), folder);
                var rows = new Details(details)) {
            var index = measured.index();
            index.rebuild(passages(judged, embedder), "judged");
            var arms = new LinkedHashMap<String, Ranking>();
            List.of("bm25", "dense", "hybrid").forEach(arm -> arms.put(arm, new Ranking()));
            var millis = new double[judged.questions().size()];
            for (var i = 0; i < millis.length; i++) {
                var question = judged.questions().get(i);
                var began = System.nanoTime();
                var vector = embedder.embed(List.of(question.text())).getFirst();
                var query = new KnowledgeIndex.Query(question.text(), vector, DAY, DEPTH);
                var candidates = index.candidates(query, DEPTH);
                var hybrid = Fusion.fuse(candidates, DEPTH);
                millis[i] = (System.nanoTime() - began) / 1e6;
                arm(arms, "bm25").add(question, Ranking.by(candidates, Fusion.Candidate::words));
                arm(arms, "dense").add(question, Ranking.by(candidates, Fusion.Candidate::meaning));
                arm(arms, "hybrid")
                        .add(
                                question,
                                hybrid.stream().map(KnowledgeIndex.Hit::entry).toList());
                rows.add(question, candidates);
                progress(i + 1, millis.length, "questions");
            }
            if (measured.stoodIn() > 0) {
                throw new EngineAway(engine + " did not answer " + measured.stoodIn() + " of " + millis.length
                        + " questions; the index in reserve did");
            }
            return result(judged, arms, millis);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The figures would be those of another engine. */
    private static final class EngineAway extends RuntimeException {
        EngineAway(String message) {
            super(message);
        }
    }

    private static Ranking arm(Map<String, Ranking> arms, String name) {
        return Objects.requireNonNull(arms.get(name));
    }

    private List<Passage> passages(JudgedTexts judged, BgeEmbedder embedder) {
        var passages = new ArrayList<Passage>();
        for (var text : judged.documents()) {
            var vector = embedder.embed(List.of(text.text())).getFirst();
            passages.add(new Passage(text.id(), Source.ANSWER, text.text(), vector, DAY, null));
            progress(passages.size(), judged.documents().size(), "documents");
        }
        return passages;
    }

    private Map<String, Object> result(JudgedTexts judged, Map<String, Ranking> arms, double[] millis) {
        var result = new LinkedHashMap<String, Object>();
        var out = spec.commandLine().getOut();
        out.printf("%-8s %8s %8s %8s %8s %8s%n", "", "nDCG@10", "R@1", "R@10", "R@100", "MRR");
        arms.forEach((name, arm) -> {
            var figures = arm.figures();
            result.put(name, figures);
            out.printf(
                    "%-8s %8.3f %8.3f %8.3f %8.3f %8.3f%n",
                    name, figures.ndcg10(), figures.recall1(), figures.recall10(), figures.recall100(), figures.mrr());
        });
        var better = Math.max(
                arm(arms, "bm25").figures().ndcg10(),
                arm(arms, "dense").figures().ndcg10());
        result.put("hybridToBetterArm", arm(arms, "hybrid").figures().ndcg10() / better);
        result.put("index", engine.name());
        result.put("p50Millis", Percentile.of(millis, 0.5));
        result.put("p99Millis", Percentile.of(millis, 0.99));
        result.put("documents", judged.documents().size());
        result.put("queries", judged.questions().size());
        out.printf(
                "hybrid / better arm %.3f; a hybrid query p50 %.1f ms, p99 %.1f ms%n",
                (Double) result.get("hybridToBetterArm"), Percentile.of(millis, 0.5), Percentile.of(millis, 0.99));
        out.flush();
        return result;
    }

    private void progress(int done, int all, String what) {
        if (done % TOLD_EVERY == 0 || done == all) {
            spec.commandLine().getErr().printf("%d of %d %s%n", done, all, what);
            spec.commandLine().getErr().flush();
        }
    }
}
