package io.huiyin.evaluation.simulation;

import io.huiyin.core.ticket.Ticket;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What callers were told to be done: the version of each ticket that they last heard of. */
final class Ledger implements Town.Acknowledged {

    private static final String ACKNOWLEDGED = "done ";

    private final Map<String, Long> versions = new HashMap<>();

    @Override
    public void step(Ticket after) {
        versions.merge(after.id().value(), after.version(), Math::max);
    }

    /** For a process that cannot be asked afterwards. */
    static String line(Ticket after) {
        return ACKNOWLEDGED + after.id() + " " + after.version();
    }

    /** @return whether the line was one; a last line that was cut off is none */
    boolean read(String line) {
        String[] parts = line.split(" ");
        if (!line.startsWith(ACKNOWLEDGED) || parts.length != 3) {
            return false;
        }
        versions.merge(parts[1], Long.valueOf(parts[2]), Math::max);
        return true;
    }

    int tickets() {
        return versions.size();
    }

    /** Those that the database does not know as far as their callers do. */
    List<String> lost(DataSource database) throws SQLException {
        Map<String, Long> kept = new HashMap<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, version from ticket")) {
            while (rows.next()) {
                kept.put(rows.getString(1), rows.getLong(2));
            }
        }
        List<String> lost = new ArrayList<>();
        versions.forEach((id, version) -> {
            if (kept.getOrDefault(id, 0L) < version) {
                lost.add("lost: %s version %d, the database has %d".formatted(id, version, kept.getOrDefault(id, 0L)));
            }
        });
        return lost;
    }
}
