package io.huiyin.evaluation.simulation;

import io.huiyin.core.city.CityFolder;
import io.huiyin.evaluation.JsonFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulate}: a city's days through the real domain, faster than real time. */
@Command(
        name = "simulate",
        description =
                "A city's days through the real ticket domain on an embedded PostgreSQL, with a simulated clock and"
                        + " people; then looks whether anything is wrong.",
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    /** how many of the things that are wrong are printed */
    private static final int SHOWN = 20;

    private final RecordPlanes planes;
    private final Path city;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--days", required = true, paramLabel = "N", description = "how many days are lived")
    private int days;

    @Option(names = "--calls-per-day", required = true, paramLabel = "M", description = "how many calls come in a day")
    private int calls;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "the same seed gives the same days; default: ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(
            names = "--kill",
            paramLabel = "K",
            description = "kills a child process that lives the days K times, then looks")
    private int kills;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "keeps the database there, for start --data DIR; default: removed at the end")
    private @Nullable Path data;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the result as JSON")
    private @Nullable Path json;

    /** lives the days in a process that is to be killed, and says on standard output what it was told to be done */
    @Option(names = "--child", hidden = true)
    private boolean child;

    /** @param city the city's folder */
    public SimulateCommand(RecordPlanes planes, Path city) {
        this.planes = planes;
        this.city = city;
    }

    /** @return 0 nothing is wrong, 1 something is */
    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        if (days < 1 || calls < 1 || kills < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--days and --calls-per-day must be at least 1, --kill not negative");
        }
        Path here = data == null ? Files.createTempDirectory("huiyin-simulate") : data;
        try {
            return child
                    ? live(here)
                    : kills > 0 ? finish(new Killing(planes, city, here).run(kills, calls, seed)) : finish(whole(here));
        } finally {
            if (data == null) {
                FileSystemUtils.deleteRecursively(here);
            }
        }
    }

    private Outcome whole(Path here) throws SQLException {
        var clock = SimulatedClock.of(CityFolder.read(city).profile());
        var ledger = new Ledger();
        long began = System.nanoTime();
        try (var plane = LivedDays.open(planes, here, city, clock)) {
            var simulation = new Simulation(plane, clock, seed, ledger, this::progress);
            simulation.run(days, calls);
            double seconds = (System.nanoTime() - began) / 1e9;
            Outcome outcome = Outcome.of(plane, ledger, simulation.broken(), simulation.byState(), seconds);
            outcome.result().put("bySteps", simulation.bySteps());
            return outcome;
        }
    }

    /** Until it is killed. */
    private int live(Path here) throws SQLException {
        PrintWriter out = spec.commandLine().getOut();
        var clock = SimulatedClock.of(CityFolder.read(city).profile());
        try (var plane = LivedDays.open(planes, here, city, clock)) {
            var simulation = new Simulation(
                    plane,
                    clock,
                    seed,
                    after -> {
                        out.println(Ledger.line(after));
                        out.flush();
                    },
                    this::progress);
            simulation.run(days, calls);
            return 0;
        }
    }

    private int finish(Outcome outcome) throws IOException {
        Map<String, Object> result = outcome.result();
        PrintWriter out = spec.commandLine().getOut();
        out.print(outcome.table());
        out.flush();
        if (json != null) {
            JsonFile.write(json, result);
        }
        List<String> wrong = outcome.wrong();
        wrong.stream().limit(SHOWN).forEach(this::progress);
        if (!wrong.isEmpty()) {
            progress(wrong.size() + " invariants are broken; seed " + seed);
            return FAILED;
        }
        return 0;
    }

    private void progress(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(text);
        err.flush();
    }
}
