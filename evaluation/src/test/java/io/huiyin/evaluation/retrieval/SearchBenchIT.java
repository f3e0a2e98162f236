package io.huiyin.evaluation.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The measures that want a Milvus server, on one. */
class SearchBenchIT {

    private static final Path CITY = Path.of("../core/cities/yunting");

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void threeEnginesFindTheSameInTheSameVectors() {
        var result = run(new SearchBenchCommand(CITY), "--entries", "1000", "--questions", "100");
        for (var engine : List.of("hnsw", "exact", "milvus")) {
            assertThat(result.path(engine).path("recall10").asDouble())
                    .as(engine)
                    .isBetween(0.98, 1.0);
            assertThat(result.path(engine).path("queriesPerSecond").asDouble())
                    .as(engine)
                    .isPositive();
            assertThat(result.path(engine).path("p99Millis").asDouble())
                    .as(engine)
                    .isPositive();
        }
        assertThat(result.path("vectors").asInt()).isEqualTo(2000);
        assertThat(result.path("cards").path("p99Millis").asDouble()).isPositive();
        assertThat(result.path("cards").path("withACard").asDouble()).isPositive();
    }

    @Test
    void retrievalIsMeasuredTheSameByBothEngines() throws IOException {
        var documents = Files.write(
                folder.resolve("documents.csv"),
                List.of("id,text", "tap,自来水停水可拨打供水热线报修", "lamp,路灯不亮由城市照明中心维修", "dog,流浪犬只由城管部门收容"));
        var queries = Files.write(
                folder.resolve("queries.csv"),
                List.of("id,text,relevant", "1,家里停水了怎么报修,tap", "2,路灯坏了没人修,lamp", "3,流浪狗咬人,dog;lamp"));
        var arms = new String[] {"bm25", "dense", "hybrid"};
        var asked = new String[] {"--documents", documents.toString(), "--queries", queries.toString(), "--index"};
        var lucene = run(new RetrievalCommand(), with(asked, "lucene"));
        var milvus = run(new RetrievalCommand(), with(asked, "milvus"));
        assertThat(milvus.path("index").asString()).isEqualTo("milvus");
        for (var arm : arms) {
            assertThat(milvus.path(arm)).as(arm).isEqualTo(lucene.path(arm));
        }
    }

    private static String[] with(String[] arguments, String last) {
        var all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = last;
        return all;
    }

    private JsonNode run(Object command, String... arguments) {
        var json = folder.resolve("out.json");
        var line = new CommandLine(command).setErr(new PrintWriter(err)).setOut(new PrintWriter(new StringWriter()));
        var all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--json";
        all[arguments.length + 1] = json.toString();
        assertThat(line.execute(all)).as(err.toString()).isZero();
        return JsonMapper.shared().readTree(json.toFile());
    }
}
