package io.huiyin.evaluation.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class RetrievalCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void documents() throws IOException {
        file("documents.csv", "id,text", "tap,自来水停水可拨打供水热线报修", "lamp,路灯不亮由城市照明中心维修", "dog,流浪犬只由城管部门收容");
    }

    @Test
    void eachArmIsMeasuredOnTheSameQuestions() throws IOException {
        file("queries.csv", "id,text,relevant", "1,家里停水了怎么报修,tap", "2,路灯坏了没人修,lamp", "3,流浪狗咬人,dog;lamp");
        var json = folder.resolve("out.json");
        var details = folder.resolve("details.csv");
        assertThat(run("--json", json.toString(), "--details", details.toString()))
                .isZero();
        var result = JsonMapper.shared().readTree(json.toFile());
        for (var arm : new String[] {"bm25", "dense", "hybrid"}) {
            for (var key : new String[] {"ndcg10", "recall1", "recall10", "recall100", "mrr"}) {
                assertThat(result.path(arm).path(key).asDouble(-1))
                        .as(arm + " " + key)
                        .isBetween(0.0, 1.0);
            }
        }
        assertThat(result.path("hybrid").path("recall10").asDouble()).isEqualTo(1);
        assertThat(result.path("hybrid").path("mrr").asDouble()).isEqualTo(1);
        assertThat(result.path("p99Millis").asDouble()).isPositive();
        assertThat(out.toString()).contains("bm25", "dense", "hybrid");
        assertThat(Files.readString(details))
                .startsWith("query,length,document,")
                .doesNotContain("停水");
    }

    @Test
    void questionsAreAlsoAskedAsTheyWouldBeMisheard() throws IOException {
        // characters stand in for others when the texts use them now and then
        var used = "挺睡亭税".repeat(30);
        file("documents.csv", "id,text", "tap,停水了怎么办", "lamp,路灯不亮", "rest," + used);
        file("queries.csv", "id,text,relevant", "1,停水,tap", "2,路灯,lamp");
        var json = folder.resolve("noise.json");
        assertThat(run("--noise", "homophones=1", "--json", json.toString())).isZero();
        var result = JsonMapper.shared().readTree(json.toFile());
        assertThat(result.path("noise").path("homophones").asDouble()).isEqualTo(1);
        assertThat(result.path("clean").path("bm25").path("ndcg10").asDouble()).isEqualTo(1);
        assertThat(result.path("bm25").path("ndcg10").asDouble()).isLessThan(1);
        assertThat(result.path("kept").asDouble()).isPositive();
    }

    @Test
    void anotherNoiseIsRefused() throws IOException {
        file("documents.csv", "id,text", "tap,停水");
        file("queries.csv", "id,text,relevant", "1,停水,tap");
        assertThat(run("--noise", "echo=0.5")).isEqualTo(2);
        assertThat(err.toString()).contains("homophones=0.3");
    }

    @Test
    void anAnswerThatIsNoDocumentIsNamedWithItsLine() throws IOException {
        file("queries.csv", "id,text,relevant", "1,停水,tap", "2,停电,power");
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("queries.csv, line 3", "power");
    }

    @Test
    void aWrongColumnIsNamed() throws IOException {
        file("queries.csv", "id,text,answer", "1,停水,tap");
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("write the header id,text,relevant");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("no file", "queries.csv");
    }

    private void file(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }

    private int run(String... more) {
        var command = new CommandLine(new RetrievalCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        var all = new ArrayList<>(List.of(
                "--documents", folder.resolve("documents.csv").toString(),
                "--queries", folder.resolve("queries.csv").toString()));
        all.addAll(List.of(more));
        return command.execute(all.toArray(String[]::new));
    }
}
