package io.huiyin.core.kit;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.setup.CityRecords;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record plane alone, running on a test database with the test city in it: for tests that need real tickets without
 * the whole product. Close it after the class.
 */
public final class RecordPlane implements AutoCloseable {

    /** no key file of tests lies about */
    private static final String KEY =
            Base64.getEncoder().encodeToString("a key that opens tests' secrets.".getBytes(StandardCharsets.UTF_8));

    private final AnnotationConfigApplicationContext context;

    private RecordPlane(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /** With the test city taken over. */
    public static RecordPlane on(TestDatabase database, Clock clock) {
        return on(database, clock, TestCity.folder(), Map.of());
    }

    /**
     * @param city taken over before this returns
     * @param settings as in application.yml, e.g. {@code huiyin.calls.queue}
     * @param more classes registered beside the record plane: listeners, another module's components
     */
    public static RecordPlane on(
            TestDatabase database, Clock clock, CityFolder city, Map<String, Object> settings, Class<?>... more) {
        var context = new AnnotationConfigApplicationContext();
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("test", settings));
        sources.addLast(new MapPropertySource("kit", Map.of("huiyin.secrets.key", KEY)));
        // pooled, and closed with the context: a new connection for each statement is ten times as slow
        context.registerBean(
                DataSource.class,
                () -> DataSourceBuilder.create()
                        .url(database.url())
                        .username("postgres")
                        .build());
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(CityFolder.class, () -> city);
        context.registerBean(CityProfile.class, city::profile);
        context.register(Wiring.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
        context.getBean(CityRecords.class).importCity(city);
        return new RecordPlane(context);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** In one transaction: listeners of the record plane hear what is published in one. */
    public void publish(Object event) {
        new TransactionTemplate(bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> context.publishEvent(event));
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not a {@code @Configuration}: the product's own component scan must not find it in the test-jar. */
    @EnableTransactionManagement(proxyTargetClass = true)
    @EnableAsync(proxyTargetClass = true)
    @EnableConfigurationProperties
    @ConfigurationPropertiesScan("io.huiyin.core")
    @ComponentScan("io.huiyin.core")
    static class Wiring {

        @Bean
        static PlatformTransactionManager transactionManager(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        static TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        static NamedParameterJdbcTemplate namedParameterJdbcTemplate(DataSource database) {
            return new NamedParameterJdbcTemplate(database);
        }

        @Bean
        static JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }
    }
}
