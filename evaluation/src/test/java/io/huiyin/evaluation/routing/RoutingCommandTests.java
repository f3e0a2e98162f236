package io.huiyin.evaluation.routing;

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

class RoutingCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Path orders = Path.of("");

    @BeforeEach
    void write() throws IOException {
        var lines = new ArrayList<>(List.of("when,demand,unit,kind"));
        int day = 0;
        for (var place : List.of("幸福小区", "星河路", "人民广场", "东风村", "和平街", "红旗桥", "学院路", "北门")) {
            for (var then : List.of("昨天", "今天", "上周")) {
                lines.add("%04d,%s%s停水没有水用,water,fault".formatted(day++, place, then));
                lines.add("%04d,%s%s路灯不亮,lamps,fault".formatted(day++, then, place));
                lines.add("%04d,%s%s夜里施工噪音大,police,noise".formatted(day++, place, then));
            }
        }
        orders = Files.write(folder.resolve("orders.csv"), lines);
    }

    @Test
    void theLatestFifthIsTriedOnAndTheResultHasEveryFigureBesideTheBaseline() throws IOException {
        var json = folder.resolve("out.json");
        assertThat(run("--data", orders.toString(), "--time", "when", "--json", json.toString()))
                .as(err.toString())
                .isZero();
        var result = JsonMapper.shared().readTree(json.toFile());
        assertThat(result.path("rows").asInt()).isEqualTo(15);
        assertThat(result.path("labels").asInt()).isEqualTo(3);
        assertThat(result.path("top1").asDouble()).isEqualTo(1);
        assertThat(result.path("top3").asDouble()).isEqualTo(1);
        assertThat(result.path("top5").asDouble()).isEqualTo(1);
        assertThat(result.path("macroF1").asDouble()).isEqualTo(1);
        assertThat(result.path("ece").asDouble(-1)).isBetween(0.0, 0.3);
        assertThat(result.path("coverage")).hasSize(6);
        assertThat(result.path("coverage").get(5).path("coverage").asDouble()).isEqualTo(0.5);
        assertThat(result.path("pValue").asDouble()).isEqualTo(1);
        assertThat(result.path("trainSeconds").asDouble()).isPositive();
        assertThat(result.path("predictionsPerSecond").asDouble()).isPositive();
        assertThat(result.path("baseline").propertyNames()).containsExactly("top1", "top3", "macroF1", "ece");
    }

    @Test
    void trivialModelsAndMisheardTextsAreTriedInTheSameWay() throws IOException {
        var json = folder.resolve("out.json");
        var both = List.of("--train", orders.toString(), "--test", orders.toString(), "--json", json.toString());
        assertThat(run(with(both, "--model", "majority"))).as(err.toString()).isZero();
        assertThat(JsonMapper.shared().readTree(json.toFile()).path("top1").asDouble())
                .isBetween(0.33, 0.34);
        assertThat(run(with(both, "--noise", "homophones=0.3,deletions=0.9", "--category", "kind")))
                .as(err.toString())
                .isZero();
        assertThat(JsonMapper.shared()
                        .readTree(json.toFile())
                        .path("baseline")
                        .path("top1")
                        .asDouble())
                .isLessThan(1);
    }

    @Test
    void badInputSaysWhatToDo() {
        assertThat(run("--train", orders.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("name either --train FILE.csv and --test FILE.csv");
        assertThat(run("--data", orders.toString(), "--time", "day")).isEqualTo(2);
        assertThat(err.toString()).contains("has no column day");
        assertThat(run("--data", orders.toString(), "--time", "when", "--noise", "echo=0.3"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("write homophones=0.3,deletions=0.03");
    }

    private static String[] with(List<String> some, String... more) {
        var all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private int run(String... args) {
        var all = new ArrayList<>(List.of(args));
        if (!all.contains("--text")) {
            all.addAll(List.of("--text", "demand", "--label", "unit"));
        }
        return new CommandLine(new RoutingCommand())
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(new StringWriter()))
                .execute(all.toArray(String[]::new));
    }
}
