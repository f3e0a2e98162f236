package io.huiyin.evaluation.simulation;

import io.huiyin.evaluation.JsonFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench tickets}: filing through the domain beside the same rows written by plain JDBC. */
@Command(
        name = "tickets",
        description =
                "Files tickets through the domain and writes the same rows by plain JDBC, turn about in one run on"
                        + " an embedded PostgreSQL of its own.",
        mixinStandardHelpOptions = true)
public final class TicketsBenchCommand implements Callable<Integer> {

    /** Years of tickets in the whole product; who wires the product fills it. */
    public interface StoredPages {

        /**
         * @param data keeps the product's database, filled by the first measurement; null for one that is removed
         * @return how soon the pages come over so many tickets, by the command's keys
         */
        Map<String, Object> measure(int stored, @Nullable Path data) throws IOException;
    }

    private final RecordPlanes planes;
    private final StoredPages pages;
    private final Path city;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--tickets", paramLabel = "N", description = "filed each way; default: ${DEFAULT-VALUE}")
    private int tickets = 4_000;

    @Option(
            names = "--stored",
            paramLabel = "N",
            description = "instead: how soon the pages come over N stored tickets of three years")
    private int stored;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "with --stored: keeps the filled database there, and measures again without filling it")
    private @Nullable Path data;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the result as JSON")
    private @Nullable Path json;

    /** @param city the city's folder */
    public TicketsBenchCommand(RecordPlanes planes, StoredPages pages, Path city) {
        this.planes = planes;
        this.pages = pages;
        this.city = city;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (tickets < FilingBench.ROUND) {
            throw new ParameterException(
                    spec.commandLine(), "--tickets must be at least " + FilingBench.ROUND + ", the size of a round");
        }
        Map<String, Object> result = stored > 0 ? pages.measure(stored, data) : filing();
        PrintWriter out = spec.commandLine().getOut();
        result.forEach((key, value) -> out.printf("%-24s %s%n", key, value));
        if (json != null) {
            JsonFile.write(json, result);
        }
        return 0;
    }

    private Map<String, Object> filing() throws IOException, SQLException {
        Path own = Files.createTempDirectory("huiyin-bench");
        // as the product hears: each listener on a virtual thread
        var listeners = new SimpleAsyncTaskExecutor("listener-");
        listeners.setVirtualThreads(true);
        try (var plane = planes.open(own, city, Clock.systemUTC(), listeners)) {
            return new FilingBench(plane, plane.getBean(DataSource.class)).measure(tickets);
        } finally {
            FileSystemUtils.deleteRecursively(own);
        }
    }
}
