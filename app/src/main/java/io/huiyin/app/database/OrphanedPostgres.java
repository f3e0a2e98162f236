package io.huiyin.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that outlived a killed product: it holds the cluster's lock and would refuse the next start. */
final class OrphanedPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostgres.class);
    private static final int PATIENCE_SECONDS = 15;

    private OrphanedPostgres() {}

    /**
     * Stops the server that {@code postmaster.pid} names, if it still runs on this cluster.
     *
     * @throws IOException if it neither stops nor dies
     */
    static void stop(Path cluster) throws IOException {
        Optional<ProcessHandle> server = serverOf(cluster);
        if (server.isEmpty()) {
            return;
        }
        ProcessHandle process = server.get();
        LOG.warn("PostgreSQL {} is left over from an earlier run that was killed; stopping it", process.pid());
        process.destroy();
        if (!gone(process)) {
            process.destroyForcibly();
            if (!gone(process)) {
                throw new IOException("PostgreSQL process " + process.pid() + " holds " + cluster
                        + " and does not stop: end it (kill -9 " + process.pid() + ") and start again");
            }
        }
    }

    private static Optional<ProcessHandle> serverOf(Path cluster) throws IOException {
        try {
            long pid = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid"))
                    .getFirst()
                    .trim());
            // the number may have been given to another program since: only a postgres is stopped
            return ProcessHandle.of(pid)
                    .filter(p ->
                            p.info().command().map(c -> c.endsWith("postgres")).orElse(false));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private static boolean gone(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException failed) {
            throw new IOException("cannot watch PostgreSQL process " + process.pid(), failed);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL stops", asked);
        }
    }
}
