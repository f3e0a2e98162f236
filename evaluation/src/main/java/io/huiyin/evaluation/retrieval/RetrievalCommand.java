package io.huiyin.evaluation.retrieval;

import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.Told;
import io.huiyin.kbvectors.embedding.BgeEmbedder;
import io.huiyin.kbvectors.embedding.EmbeddingUnavailable;
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
import java.util.Set;
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

    /** Longer texts are cut, as in the product. */
    private static final int MAX_TOKENS = 256;

    private static final LocalDate DAY = Asked.DAY;
    private static final int TOLD_EVERY = 500;
    private static final String HOMOPHONES = "homophones";

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
    private KnowledgeIndex.Engine engine = KnowledgeIndex.Engine.LUCENE;

    @Option(
            names = "--noise",
            split = ",",
            paramLabel = "homophones=X",
            description = "share of the questions' characters that become others of the same sound, 0…1; the same"
                    + " questions are asked without, too")
    private Map<String, Double> noise = Map.of();

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
            if (!Set.of(HOMOPHONES).containsAll(noise.keySet())) {
                throw new BadInput(
                        "--noise " + noise + " is not known: write homophones=0.3 for three characters of ten");
            }
            measure(judged);
            return 0;
        } catch (BadInput e) {
            return new Told(spec).badInput(e.getMessage());
        } catch (EmbeddingUnavailable | EngineAway e) {
            return new Told(spec).failed("nothing was measured: " + e.getMessage());
        }
    }

    private void measure(JudgedTexts judged) throws IOException {
        var folder = Files.createTempDirectory("huiyin-retrieval");
        var threads = Math.min(2, Runtime.getRuntime().availableProcessors());
        try (var embedder = new BgeEmbedder(threads, MAX_TOKENS, 1);
                var measured = MeasuredIndex.open(engine, MeasuredIndex.home(), folder);
                var rows = new Details(details)) {
            var index = measured.index();
            index.rebuild(passages(judged, embedder), "judged");
            var asked = new Asked(index, embedder);
            var clean = new Asked(index, embedder);
            var heard = noise.containsKey(HOMOPHONES) ? new Homophones(noise.get(HOMOPHONES), judged.texts()) : null;
            for (var question : judged.questions()) {
                if (heard != null) {
                    clean.ask(question);
                }
                rows.add(question, asked.ask(heard == null ? question : question.as(heard.misheard(question.text()))));
                progress(asked.count(), judged.questions().size(), "questions");
            }
            if (measured.stoodIn() > 0) {
                throw new EngineAway(engine + " did not answer " + measured.stoodIn() + " of "
                        + judged.questions().size() + " questions; the index in reserve did");
            }
            var result = result(judged, asked, clean);
            new Told(spec).result(table(asked, result), result, json);
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

    private List<Passage> passages(JudgedTexts judged, BgeEmbedder embedder) {
        var passages = new ArrayList<Passage>();
        for (var text : judged.documents()) {
            var vector = embedder.embed(List.of(text.text())).getFirst();
            passages.add(new Passage(text.id(), Source.ANSWER, text.text(), vector, DAY, null));
            progress(passages.size(), judged.documents().size(), "documents");
        }
        return passages;
    }

    private Map<String, Object> result(JudgedTexts judged, Asked asked, Asked clean) {
        var result = new LinkedHashMap<String, Object>(asked.figures());
        result.put("hybridToBetterArm", asked.toBetterArm());
        if (clean.count() > 0) {
            result.put("noise", noise);
            result.put("clean", clean.figures());
            result.put("kept", asked.ndcg() / clean.ndcg());
        }
        result.put("index", engine.toString());
        result.put("p50Millis", asked.millis(0.5));
        result.put("p99Millis", asked.millis(0.99));
        result.put("documents", judged.documents().size());
        result.put("queries", judged.questions().size());
        return result;
    }

    private static String table(Asked asked, Map<String, Object> result) {
        return asked.table()
                + String.format(
                        "hybrid / better arm %.3f; a hybrid query p50 %.1f ms, p99 %.1f ms%n",
                        asked.toBetterArm(), asked.millis(0.5), asked.millis(0.99))
                + (result.get("kept") instanceof Double kept
                        ? String.format("of the clean questions' nDCG@10 %.3f is kept%n", kept)
                        : "");
    }

    private void progress(int done, int all, String what) {
        if (done % TOLD_EVERY == 0 || done == all) {
            spec.commandLine().getErr().printf("%d of %d %s%n", done, all, what);
            spec.commandLine().getErr().flush();
        }
    }
}
