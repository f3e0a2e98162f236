package io.huiyin.evaluation.simulation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.springframework.context.ConfigurableApplicationContext;

/** Opens the domain on a database of its own; who wires the product fills it. */
public interface RecordPlanes {

    /**
     * Closing the context stops the database too.
     *
     * @param data folder of the database, made if it is not there
     * @param city the city's folder, taken over before this returns
     * @param listeners runs what hears of a committed step
     */
    ConfigurableApplicationContext open(Path data, Path city, Clock clock, Executor listeners);
}
