package io.huiyin.kbvectors.entry;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Entries' lives on a real PostgreSQL, with real units and matters: made once for the tests of this package. */
final class LifePlane {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T09:00");
    private static final RecordPlane PLANE = RecordPlane.on(
            TestDatabase.migrated("core", "kbvectors"),
            CLOCK,
            TestCity.folder(),
            Map.of(),
            EntryRows.class,
            EntryChecks.class,
            EntryLife.class,
            EntryList.class,
            KnowledgeEntries.class,
            SeedRows.class,
            Settings.class,
            EntryRound.class,
            Heard.class);

    static final EntryLife LIFE = PLANE.bean(EntryLife.class);
    static final EntryList LIST = PLANE.bean(EntryList.class);
    static final KnowledgeEntries IN_FORCE = PLANE.bean(KnowledgeEntries.class);
    static final List<KnowledgeChanged> HEARD = PLANE.bean(Heard.class).changes;

    @EnableConfigurationProperties(EntrySettings.class)
    static class Settings {}

    /** What the index would hear. */
    static class Heard {

        final List<KnowledgeChanged> changes = new ArrayList<>();

        @EventListener
        void on(KnowledgeChanged changed) {
            changes.add(changed);
        }
    }

    private LifePlane() {}

    static void empty() {
        bean(JdbcClient.class).sql("truncate knowledge_item, notice cascade").update();
        CLOCK.set("2026-11-23T09:00");
        HEARD.clear();
    }

    static <T> T bean(Class<T> type) {
        return PLANE.bean(type);
    }

    static CityKnowledge city() {
        return new CityKnowledge(
                TestCity.folder(),
                bean(SeedRows.class),
                bean(EntryRows.class),
                event -> {},
                TransactionOperations.withoutTransaction());
    }

    static KeptEntry published(EntryKind kind, EntryText text) {
        var entry = LIFE.create(kind, text, "console", "clerk1");
        return LIFE.publish(entry.id(), entry.version(), "", "editor1");
    }

    static EntryText text(String title) {
        return EntryText.answer(title, List.of(title), "答复", "依据", "water", LocalDate.of(2026, 1, 1));
    }
}
