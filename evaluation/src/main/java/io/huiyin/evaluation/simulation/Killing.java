package io.huiyin.evaluation.simulation;

import io.huiyin.core.city.CityFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Lives days in a child process that is killed (SIGKILL) at random moments, every other time together with its database
 * server, and goes on with what they left. What the child was told to be done stands in its output.
 */
final class Killing {

    private static final int MANY_DAYS = 1_000;
    /** steps that are acknowledged before the killing: a fraction of a second to some seconds */
    private static final int MOST_STEPS = 400;

    /** it lives for seconds: compiling better would not pay any more */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";
    /** of the day that is only lived for its start */
    private static final int REHEARSED_CALLS = 20;

    private final RecordPlanes planes;
    private final Path city;
    private final Path data;
    /** classes and links of a child's start, kept for the next ones */
    private final Path quickStart;

    private final Ledger ledger = new Ledger();

    Killing(RecordPlanes planes, Path city, Path data) {
        this.planes = planes;
        this.city = city;
        this.data = data;
        quickStart = data.resolve("child.aot");
    }

    /** @param callsPerDay the more, the less simulated time lies between two steps */
    Outcome run(int kills, int callsPerDay, long seed) throws IOException, SQLException, InterruptedException {
        var dice = new SplittableRandom(seed);
        long began = System.nanoTime();
        Files.createDirectories(data);
        rehearse(seed);
        for (int kill = 1; kill <= kills; kill++) {
            boolean server = kill % 2 == 0;
            int steps = liveAndKill(dice.nextInt(1, MOST_STEPS), callsPerDay, seed + kill, server);
            System.err.printf(
                    "kill %d of %d%s after %d steps, %d tickets so far%n",
                    kill, kills, server ? " with its database" : "", steps, ledger.tickets());
        }
        var clock = SimulatedClock.of(CityFolder.read(city).profile());
        Instant firstDay = clock.instant();
        try (var plane = LivedDays.open(planes, data, city, clock)) {
            var invariants = new Invariants(plane, new SlowCalendar(plane.getBean(CityFolder.class)), firstDay);
            List<String> broken = invariants.broken();
            Outcome outcome =
                    Outcome.of(plane, ledger, broken, invariants.byState(), (System.nanoTime() - began) / 1e9);
            outcome.result().put("kills", kills);
            return outcome;
        }
    }

    /** A child lives a small day to its end, and leaves what takes a third off the others' starts. */
    private void rehearse(long seed) throws IOException, InterruptedException {
        Process child = child("-XX:AOTCacheOutput=" + quickStart, 1, REHEARSED_CALLS, seed);
        try (var lines = child.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(ledger::read);
        }
        child.waitFor();
    }

    private int liveAndKill(int steps, int callsPerDay, long seed, boolean server)
            throws IOException, InterruptedException {
        // one that is not there, or fits no longer, is gone without
        Process child = child("-XX:AOTCache=" + quickStart, MANY_DAYS, callsPerDay, seed);
        int seen = 0;
        try (var lines = child.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                // what was said before the end counts, also what is read after it
                seen += ledger.read(line) ? 1 : 0;
                if (seen == steps && child.isAlive()) {
                    // by its handle: Process itself would close its output, and with it what it said last
                    child.toHandle().destroyForcibly();
                    if (server) {
                        killServer();
                    }
                }
                line = lines.readLine();
            }
        }
        child.waitFor();
        if (seen < steps) {
            throw new IOException("the child ended by itself: see " + log());
        }
        return seen;
    }

    private Process child(String start, int days, int callsPerDay, long seed) throws IOException {
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> arguments = Stream.of(self.arguments().orElseThrow()).toList();
        int jar = arguments.indexOf("-jar");
        List<String> machine = jar < 0
                ? List.of("-cp", System.getProperty("java.class.path"), "io.huiyin.Huiyin")
                : arguments.subList(0, jar + 2);
        List<String> command = Stream.of(
                        List.of(self.command().orElseThrow(), SHORT_LIVED, start),
                        machine,
                        List.of(
                                "simulate",
                                "--child",
                                "--days=" + days,
                                "--calls-per-day=" + callsPerDay,
                                "--seed=" + seed,
                                "--data=" + data))
                .flatMap(List::stream)
                .toList();
        return new ProcessBuilder(command).redirectError(log().toFile()).start();
    }

    private Path log() {
        return data.resolve("child.log");
    }

    private void killServer() throws IOException {
        try {
            long pid =
                    Long.parseLong(Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                            .getFirst()
                            .trim());
            ProcessHandle.of(pid).ifPresent(server -> {
                List<ProcessHandle> all =
                        Stream.concat(Stream.of(server), server.descendants()).toList();
                all.forEach(ProcessHandle::destroyForcibly);
                all.forEach(one -> one.onExit().join());
            });
        } catch (NoSuchFileException gone) {
            throw new UncheckedIOException("the database server was not there", gone);
        }
    }
}
