package io.huiyin.core.kit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A fresh database on one embedded PostgreSQL 17 per JVM. Ask for one per test class:
 * {@code static final TestDatabase DATABASE = TestDatabase.migrated("core");}. Nothing is to be closed: the server stops
 * with the JVM, after the last connection has gone (a server that stops before a connection pool lets the pool wait for
 * its whole time-out).
 */
public final class TestDatabase {

    /** longer than any test context takes to close; then the server stops in any case */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /**
     * A new database with the migrations of these modules.
     *
     * @param modules folders below {@code db/migration}, in order, e.g. {@code "core", "kbvectors"}; {@code "__root"}
     *     comes with app
     */
    public static TestDatabase migrated(String... modules) {
        var database = new TestDatabase("test_" + COUNT.incrementAndGet());
        database.create();
        for (String module : modules) {
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        }
        return database;
    }

    /** Connections without a pool: nothing to close. */
    public DataSource dataSource() {
        return Server.POSTGRES.getDatabase("postgres", name);
    }

    /** For {@code spring.datasource.url}; user {@code postgres}, any password. */
    public String url() {
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    private void create() {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no test database", e);
        }
    }

    /** Started when the first test asks for it. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                // a test's data need not survive a power cut: without fsync a migration takes a third of the time
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "100")
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime()
                        .addShutdownHook(
                                Thread.ofPlatform().name("test-database-stop").unstarted(() -> stop(postgres)));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            try {
                while (others(postgres) > 0 && System.nanoTime() < end) {
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
                postgres.close();
            } catch (IOException | SQLException e) {
                System.err.println("test database: " + e);
            }
        }

        private static int others(EmbeddedPostgres postgres) throws SQLException {
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from pg_stat_activity"
                            + " where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
