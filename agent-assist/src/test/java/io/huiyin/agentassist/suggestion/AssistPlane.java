package io.huiyin.agentassist.suggestion;

import static org.awaitility.Awaitility.await;

import io.huiyin.agentassist.kit.DemoCity;
import io.huiyin.core.assist.AnswerSource;
import io.huiyin.core.assist.Dispatcher;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.call.Timeline;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.kbvectors.search.KnowledgeSearch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real knowledge, catalogue, tickets and model of the demo city, with a desk that remembers. */
final class AssistPlane implements AutoCloseable {

    private final RecordPlane plane;

    private AssistPlane(RecordPlane plane) {
        this.plane = plane;
    }

    /** Ready when this returns: index built, catalogue compared. */
    static AssistPlane start(Path data) {
        var plane = RecordPlane.on(
                TestDatabase.migrated("core", "kbvectors"),
                DemoCity.CLOCK,
                DemoCity.CITY,
                Map.of("huiyin.data", data.toString()),
                Wiring.class);
        plane.bean(Boot.class).started();
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        !plane.bean(AnswerSource.class).answers("停水了怎么办", 3).isEmpty());
        plane.bean(Dispatcher.class).advise("停水", null, null);
        return new AssistPlane(plane);
    }

    <T> T bean(Class<T> type) {
        return plane.bean(type);
    }

    RecordingDesk desk() {
        return plane.bean(RecordingDesk.class);
    }

    KnowledgeSearch knowledge() {
        return plane.bean(KnowledgeSearch.class);
    }

    LiveAssist assist() {
        return plane.bean(LiveAssist.class);
    }

    CallId ring() {
        var call = CallId.random();
        assist().on(new CallEvent.Rang(
                new Call(call, Call.Direction.INBOUND, "13800001234", "12345", now(), null), now()));
        return call;
    }

    /** @return the nanosecond at which it was said */
    long say(CallId call, int utterance, String text) {
        long at = System.nanoTime();
        assist().on(new CallEvent.TextFinal(
                call,
                now(),
                Speaker.CITIZEN,
                utterance,
                text,
                text,
                Duration.ZERO,
                Duration.ofSeconds(3),
                Timeline.EMPTY));
        return at;
    }

    static Instant now() {
        return DemoCity.CLOCK.instant();
    }

    @Override
    public void close() {
        plane.close();
    }

    /** The modules' own components on top of the record plane. Not a configuration class: nobody else may find it. */
    @ComponentScan({"io.huiyin.kbvectors", "io.huiyin.routermodel", "io.huiyin.agentassist"})
    @ConfigurationPropertiesScan({"io.huiyin.kbvectors", "io.huiyin.routermodel", "io.huiyin.agentassist"})
    static class Wiring {
        @Bean
        static CityFolder city() {
            return DemoCity.CITY;
        }

        @Bean
        static MeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }

        @Bean
        static TransactionTemplate transactions(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        static RecordingDesk desk() {
            return new RecordingDesk();
        }

        @Bean
        static Boot boot(ConfigurableApplicationContext context) {
            return new Boot(context);
        }
    }

    /** Says what Spring Boot says at the end of a start. */
    record Boot(ConfigurableApplicationContext context) {
        void started() {
            var application = new SpringApplication();
            context.publishEvent(new ApplicationStartedEvent(application, new String[0], context, Duration.ZERO));
            context.publishEvent(new ApplicationReadyEvent(application, new String[0], context, Duration.ZERO));
        }
    }
}
