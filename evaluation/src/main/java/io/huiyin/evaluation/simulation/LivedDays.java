package io.huiyin.evaluation.simulation;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.task.TaskExecutor;

/** The domain with what the days lived so far have left, the clock a second after their last step. */
final class LivedDays {

    private LivedDays() {}

    /** @param clock stands at the beginning of the days */
    static ConfigurableApplicationContext open(RecordPlanes planes, Path data, Path city, SimulatedClock clock)
            throws SQLException {
        var listeners = new Listeners();
        ConfigurableApplicationContext plane = planes.open(data, city, clock, listeners);
        clock.advanceTo(lastStep(plane).plusSeconds(1));
        listeners.begin();
        return plane;
    }

    /** The time of the last thing that happened; long ago when nothing has. */
    private static Instant lastStep(BeanFactory plane) throws SQLException {
        try (var connection = plane.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select max(at) from ticket_event")) {
            row.next();
            OffsetDateTime last = row.getObject(1, OffsetDateTime.class);
            return last == null ? Instant.EPOCH : last.toInstant();
        }
    }

    /** Hear of a step at once; what a killed process left unheard waits for the clock: it does not happen before itself. */
    private static final class Listeners implements TaskExecutor {

        private @Nullable List<Runnable> left = new ArrayList<>();

        @Override
        public void execute(Runnable task) {
            synchronized (this) {
                if (left != null) {
                    left.add(task);
                    return;
                }
            }
            task.run();
        }

        void begin() {
            List<Runnable> tasks;
            synchronized (this) {
                tasks = left == null ? List.of() : left;
                left = null;
            }
            tasks.forEach(Runnable::run);
        }
    }
}
