package io.huiyin.kbvectors;

import io.huiyin.core.assist.Drafter;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** This module whole, on a real PostgreSQL, with its model and its index: made once for the tests that need all of it. */
public final class KnowledgePlane {

    public static final SettableClock CLOCK = SettableClock.at("2026-11-23T09:00");
    public static final RecordPlane PLANE = start();

    @ComponentScan("io.huiyin.kbvectors")
    @ConfigurationPropertiesScan("io.huiyin.kbvectors")
    static class Module {

        @Bean
        static SimpleMeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }

        @Bean
        static TransactionTemplate transactions(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        /** What agent-assist would write: here all that the citizen said, a question when it has its mark. */
        @Bean
        static Drafter drafter() {
            return conversation -> {
                String said = conversation.stream()
                        .filter(one -> one.speaker() == Speaker.CITIZEN)
                        .map(Drafter.Said::text)
                        .collect(Collectors.joining("。"));
                String kind = said.contains("？") ? "consultation" : "complaint";
                return new TicketDraft(kind, null, said, said, null, null, null, null, null, false, false);
            };
        }
    }

    private static RecordPlane start() {
        try {
            String data = Files.createTempDirectory("knowledge-plane").toString();
            return RecordPlane.on(
                    TestDatabase.migrated("core", "kbvectors"),
                    CLOCK,
                    TestCity.folder(),
                    Map.of("huiyin.data", data),
                    Module.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T bean(Class<T> type) {
        return PLANE.bean(type);
    }

    private KnowledgePlane() {}
}
