package io.huiyin.app.database;

import io.huiyin.app.Installation;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.setup.CityRecords;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The record plane alone (core with the registry of its events), on an embedded PostgreSQL of its own: for commands that
 * need a city's tickets but neither its telephone nor its pages. The data folder is one that {@code start} can serve.
 */
public final class RecordPlane {

    /** those whose tables the record plane writes; the product's own start brings the others */
    private static final List<String> MODULES = List.of("core");
    /** Spring Modulith's: Flyway's own default, and after it the module */
    private static final String HISTORY = "flyway_schema_history";

    private RecordPlane() {}

    /**
     * Opens it, the city's folder taken over. Closing the context stops the database too.
     *
     * @param data made if it is not there
     * @param city the city's folder
     * @param listeners runs what hears of a committed step
     */
    public static ConfigurableApplicationContext open(Path data, Path city, Clock clock, Executor listeners) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(started -> {
                    started.getBeanFactory().registerSingleton("clock", clock);
                    started.getBeanFactory().registerSingleton("taskExecutor", listeners);
                })
                .run(
                        "--huiyin.data=" + data.toAbsolutePath().normalize(),
                        "--huiyin.city.folder=" + city.toAbsolutePath().normalize(),
                        "--logging.level.io.huiyin=warn");
        context.getBean(CityRecords.class).importCity(context.getBean(CityFolder.class));
        return context;
    }

    /** Not a {@code @Configuration}: the product's own component scan must not find it. */
    @Import(EmbeddedDatabase.class)
    @ImportAutoConfiguration // those of META-INF/spring: some are closed to Java
    @EnableConfigurationProperties(Installation.class)
    @ConfigurationPropertiesScan("io.huiyin.core")
    @ComponentScan("io.huiyin.core")
    static class Wiring {

        @Bean
        CityFolder city(Installation installation) {
            return CityFolder.read(installation.city().folder());
        }

        @Bean
        CityProfile profile(CityFolder city) {
            return city.profile();
        }

        /** Before anything else sees the database, its tables are there: in the same history as the product's start. */
        @Bean
        static BeanPostProcessor migrations() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof DataSource database) {
                        migrate(database);
                    }
                    return bean;
                }
            };
        }

        private static void migrate(DataSource database) {
            // what belongs to no module has the history without a module's name
            migrate(database, "__root", HISTORY);
            MODULES.forEach(module -> migrate(database, module, HISTORY + "_" + module));
        }

        private static void migrate(DataSource database, String module, String history) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration/" + module)
                    .table(history)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }
}
