package io.huiyin.evaluation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ScreeningCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Floors against regressions; {@code docs/figures.md} says what was measured. */
    @Test
    void theProjectsOwnTestPartIsScreenedAsWellAsBefore() throws IOException {
        var json = folder.resolve("out.json");
        assertThat(run("--cases", ScreeningCasesTests.file().toString(), "--part", "test", "--json", json.toString()))
                .as(err.toString())
                .isZero();
        var result = JsonMapper.shared().readTree(json.toFile());
        assertThat(result.path("dangerScreened").asInt(-1)).isZero();
        assertThat(result.path("falseRefusalShare").asDouble(1)).isLessThanOrEqualTo(0.04);
        for (var kind : result.path("perKind").properties()) {
            assertThat(kind.getValue().path("recall").asDouble())
                    .as(kind.getKey())
                    .isGreaterThanOrEqualTo(0.8);
        }
        assertThat(out.toString()).contains("in_litigation", "dangerScreened: 0");
    }

    @Test
    void legitimateDemandsAreCountedWithoutTheShortOnesAndTheDetailsHaveNoTexts() throws IOException {
        file("real.csv", "demand", "星河路的路灯坏了一个星期没有人来修", "短", "法院判了我输，我不服这个判决，你们给我改");
        var json = folder.resolve("out.json");
        var details = folder.resolve("details.csv");
        assertThat(run(
                        "--legitimate",
                        folder.resolve("real.csv").toString(),
                        "--column",
                        "demand",
                        "--json",
                        json.toString(),
                        "--details",
                        details.toString()))
                .as(err.toString())
                .isZero();
        var real = JsonMapper.shared().readTree(json.toFile()).path("legitimate");
        assertThat(real.path("rows").asInt()).isEqualTo(2);
        assertThat(real.path("advisedAgainst").asInt()).isEqualTo(1);
        assertThat(real.path("takenFor").path("in_litigation").asInt()).isEqualTo(1);
        assertThat(Files.readString(details))
                .contains("legitimate,4,none,in_litigation,")
                .doesNotContain("法院");
    }

    @Test
    void aKindThatTheCityDoesNotHaveIsNamedWithItsLine() throws IOException {
        file("cases.csv", "id,text,expected", "1,停水了,none", "2,停电了,weather");
        assertThat(run("--cases", folder.resolve("cases.csv").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("line 3", "weather", "in_litigation");
    }

    @Test
    void nothingToMeasureIsSaid() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("--cases");
    }

    private void file(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of("--city", city()));
        all.addAll(List.of(arguments));
        return new CommandLine(new ScreeningCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private static String city() {
        var city = Path.of("core", "cities", "yunting");
        return (Files.isDirectory(city) ? city : Path.of("..").resolve(city)).toString();
    }
}
