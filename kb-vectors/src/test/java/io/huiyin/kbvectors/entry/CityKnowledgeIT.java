package io.huiyin.kbvectors.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** On a real PostgreSQL. */
class CityKnowledgeIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated("kbvectors");

    private final List<Object> published = new ArrayList<>();
    private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    private final KnowledgeEntries entries = new KnowledgeEntries(jdbc);
    private final CityKnowledge city = new CityKnowledge(
            TestCity.folder(),
            new SeedRows(jdbc),
            new EntryRows(jdbc, Clock.systemUTC()),
            published::add,
            TransactionOperations.withoutTransaction());

    @BeforeEach
    void empty() {
        jdbc.sql("truncate knowledge_item cascade").update();
        published.clear();
    }

    @Test
    void keepsWhatTheCitySays() {
        var one = entry("one", "停水怎么办", LocalDate.of(2026, 12, 31));
        var two = entry("two", "停电怎么办", null);
        var template = new AnswerTemplate("one", "标题", null, "您好，{地点}");
        assertThat(city.bringIn(List.of(one, two), List.of(template)).changed()).isEqualTo(3);
        assertThat(entries.all()).containsExactly(one, two);
        assertThat(entries.find("one")).contains(one);
        assertThat(entries.find("three")).isEmpty();
        assertThat(entries.templates()).containsExactly(template);
        assertThat(published).containsExactly(new KnowledgeChanged(3));
    }

    @Test
    void writesNothingWhenNothingHasChanged() {
        var one = entry("one", "停水怎么办", null);
        city.bringIn(List.of(one), List.of());
        published.clear();
        assertThat(city.bringIn(List.of(one), List.of()).changed()).isZero();
        assertThat(published).isEmpty();
    }

    @Test
    void writesOnlyWhatDiffersAndTakesAwayWhatIsGoneUntilItComesBack() {
        var three = entry("three", "停气", null);
        city.bringIn(List.of(entry("one", "停水", null), entry("two", "停电", null), three), List.of());
        published.clear();
        var changed = entry("two", "停电了怎么办", null);
        assertThat(city.bringIn(List.of(entry("one", "停水", null), changed), List.of()))
                .isEqualTo(new CityKnowledge.Outcome(2, List.of()));
        assertThat(entries.all()).extracting(KnowledgeEntry::id).containsExactly("one", "two");
        assertThat(entries.find("two")).contains(changed);
        assertThat(published).containsExactly(new KnowledgeChanged(2));
        city.bringIn(List.of(entry("one", "停水", null), changed, three), List.of());
        assertThat(entries.find("three")).contains(three);
    }

    private static KnowledgeEntry entry(String id, String title, LocalDate until) {
        return new KnowledgeEntry(
                id,
                title,
                List.of(title, title + "吗"),
                "答案",
                "依据",
                "water",
                null,
                List.of("hubin"),
                LocalDate.of(2026, 1, 1),
                until,
                null,
                null);
    }
}
