package io.huiyin.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.app.database.RecordPlane;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.evaluation.simulation.SimulateCommand;
import io.huiyin.evaluation.simulation.StoredTickets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Some small days of the demo city; {@code bin/huiyin simulate} lives large ones. */
class SimulateIT {

    static final Path CITY = Path.of("../core/cities/yunting");

    @TempDir
    Path folder;

    final StringWriter said = new StringWriter();

    private int simulate(int days, Path data) {
        return new CommandLine(new SimulateCommand(RecordPlane::open, CITY))
                .setErr(new PrintWriter(said))
                .execute(
                        "--days=" + days,
                        "--calls-per-day=60",
                        "--data=" + data,
                        "--json=" + folder.resolve("result.json"));
    }

    @Test
    void storedYearsAreWhatALifeWouldHaveLeft() {
        Path data = folder.resolve("stored");
        try (var plane = RecordPlane.open(data, CITY, Clock.systemUTC(), new SyncTaskExecutor())) {
            new StoredTickets(
                            plane.getBean(JdbcClient.class),
                            plane.getBean(CityProfile.class),
                            plane.getBean(Deadlines.class),
                            Clock.systemUTC())
                    .fill(3_000);
        }
        assertThat(simulate(1, data)).as(said.toString()).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(folder.resolve("result.json"))
                        .path("byState")
                        .path("CLOSED")
                        .asInt())
                .isGreaterThan(1_000);
    }

    @Test
    void aWeekOfTheDemoCityBreaksNothingAndADamagedRowIsSeen() {
        Path data = folder.resolve("data");
        assertThat(simulate(7, data)).isZero();
        JsonNode result = JsonMapper.shared().readTree(folder.resolve("result.json"));
        assertThat(result.path("tickets").asInt()).isBetween(300, 420);
        assertThat(result.path("brokenInvariants").asInt()).isZero();
        assertThat(result.path("lost").asInt()).isZero();
        assertThat(result.path("byState").path("CLOSED").asInt()).isPositive();
        JsonNode steps = result.path("bySteps");
        for (String step : List.of(
                "supportAnswered",
                "emergencyAlerted",
                "emergencyTaken",
                "emergencyReported",
                "emergencyOver",
                "moved",
                "draftHandedOver",
                "splitFrom",
                "exemptionAsked",
                "graded",
                "limitReminded")) {
            assertThat(steps.path(step).asInt()).as(step).isPositive();
        }

        try (var plane = RecordPlane.open(data, CITY, Clock.systemUTC(), new SyncTaskExecutor())) {
            plane.getBean(JdbcClient.class)
                    .sql("update ticket set reply_by = reply_by + interval '1 day' where id ="
                            + " (select min(id) from ticket where state = 'CLOSED')")
                    .update();
        }
        assertThat(simulate(1, data)).isEqualTo(1);
        assertThat(said.toString()).contains("its events tell").contains("1 invariants are broken");
    }
}
