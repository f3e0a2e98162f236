package io.huiyin.evaluation.simulation;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.unit.CatalogueEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;

/**
 * Files tickets one after the other, and writes copies of their very rows (ticket, events, asked supporting units) by
 * plain JDBC, a transaction a ticket, on one connection with prepared statements. What the filing writes besides, the
 * day's running number and the citizen, is not copied. The ways take turns by rounds, so that a busy moment of the machine hits both.
 */
final class FilingBench {

    /** tickets of one turn: a fraction of a second, shorter than most disturbances */
    static final int ROUND = 100;
    /** until both ways run compiled */
    private static final int WARM_UP_ROUNDS = 30;

    private final Tickets tickets;
    private final List<CatalogueEntry> catalogue;
    private final DataSource database;
    private int filed;

    FilingBench(BeanFactory plane, DataSource database) {
        this.tickets = plane.getBean(Tickets.class);
        this.catalogue = plane.getBean(CityFolder.class).catalogue();
        this.database = database;
    }

    Map<String, Object> measure(int count) throws SQLException {
        long domain = 0;
        long plain = 0;
        int rounds = Math.ceilDiv(count, ROUND);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
                List<String> ids = new ArrayList<>();
                long began = System.nanoTime();
                for (int i = 0; i < ROUND; i++) {
                    ids.add(file().id().value());
                }
                long took = System.nanoTime() - began;
                untilHeard(connection);
                List<List<Row>> copies = copies(connection, ids);
                began = System.nanoTime();
                for (List<Row> copy : copies) {
                    write(connection, copy);
                }
                if (round >= 0) {
                    domain += took;
                    plain += System.nanoTime() - began;
                }
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("tickets", rounds * ROUND);
        result.put("domainPerSecond", perSecond(rounds * ROUND, domain));
        result.put("plainJdbcPerSecond", perSecond(rounds * ROUND, plain));
        result.put("ratio", Math.round(1_000.0 * plain / domain) / 1_000.0);
        return result;
    }

    private static double perSecond(int count, long nanos) {
        return Math.round(10.0 * count * 1e9 / nanos) / 10.0;
    }

    /** With a unit, as an agent does who agrees with the proposal: filed and dispatched. */
    private Ticket file() {
        CatalogueEntry line = catalogue.get(filed++ % catalogue.size());
        var demand = new NewTicket(
                filed % 2 == 0 ? "help" : "complaint",
                line.matter(),
                "小区停水一整天无人处理",
                "市民来电反映：小区三栋从早上起停水，物业说不清原因，希望尽快恢复供水并告知原因。",
                "幸福小区三栋",
                line.area(),
                "今天早上",
                "1380000%04d".formatted(filed % 10_000),
                "王女士",
                false,
                false,
                null,
                line.lead(),
                line.basis());
        return tickets.file(demand, "huawu01");
    }

    /** Listeners of this round do not eat into the other way's turn. */
    private static void untilHeard(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement("select count(*) from event_publication where completion_date is null")) {
            while (true) {
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    if (row.getLong(1) == 0) {
                        return;
                    }
                } finally {
                    connection.commit();
                }
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
        }
    }

    /** One row to be written. */
    private record Row(String sql, List<Object> values) {}

    /** The rows of each ticket under a number of their own. */
    private static List<List<Row>> copies(Connection connection, List<String> ids) throws SQLException {
        List<List<Row>> copies = new ArrayList<>();
        for (String id : ids) {
            List<Row> rows = new ArrayList<>(read(connection, "ticket", "id", id));
            rows.addAll(read(connection, "ticket_event", "ticket", id));
            rows.addAll(read(connection, "assistance", "ticket", id));
            copies.add(rows);
        }
        connection.commit();
        return copies;
    }

    private static List<Row> read(Connection connection, String table, String key, String id) throws SQLException {
        try (var statement = connection.prepareStatement("select * from " + table + " where " + key + " = ?")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                var columns = row.getMetaData();
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    if (!columns.isAutoIncrement(i)) {
                        names.add(columns.getColumnName(i));
                    }
                }
                String sql = "insert into " + table + " (" + String.join(", ", names) + ") values ("
                        + Collections.nCopies(names.size(), "?").stream().collect(Collectors.joining(", ")) + ")";
                List<Row> rows = new ArrayList<>();
                while (row.next()) {
                    List<Object> values = new ArrayList<>();
                    for (String name : names) {
                        values.add(name.equals(key) ? "P" + id : row.getObject(name));
                    }
                    rows.add(new Row(sql, values));
                }
                return rows;
            }
        }
    }

    private static void write(Connection connection, List<Row> rows) throws SQLException {
        for (Row row : rows) {
            // the driver keeps what it prepared by its text
            try (PreparedStatement statement = connection.prepareStatement(row.sql())) {
                for (int i = 0; i < row.values().size(); i++) {
                    statement.setObject(i + 1, row.values().get(i));
                }
                statement.executeUpdate();
            }
        }
        connection.commit();
    }
}
