package io.huiyin.app.database;

import com.zaxxer.hikari.HikariDataSource;
import io.huiyin.app.Installation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** PostgreSQL inside the data folder, when {@code spring.datasource.url} names no other. */
@Configuration
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    /** The first start unpacks the server and makes its cluster: about 11 s on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Two for the scheduler, the rest for requests; they queue rather than open more. */
    private static final int CONNECTIONS = 12;

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(Installation installation) throws IOException {
        Path cluster = installation.data().resolve("postgres").toAbsolutePath();
        OrphanedPostgres.stop(cluster);
        LOG.info("No database address is set: this is a demo set-up with its own PostgreSQL in {}", cluster);
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(installation
                        .data()
                        .resolve("postgres-server")
                        .toAbsolutePath()
                        .toFile())
                .setDataDirectory(cluster.toFile())
                .setCleanDataDirectory(false)
                // zonky turns it off; a ticket that was acknowledged outlives the machine's sudden end
                .setServerConfig("synchronous_commit", "on")
                // Spring closes it after all who use it; zonky's own hook would be too early
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setPoolName("huiyin");
        return pool;
    }
}
