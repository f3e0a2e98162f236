package io.huiyin.kbvectors.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kbvectors.KnowledgePlane;
import io.huiyin.kbvectors.entry.KnowledgeEntry;
import io.huiyin.kbvectors.use.EntryUses.Counts;
import io.huiyin.kbvectors.use.EntryUses.How;
import io.huiyin.kbvectors.use.Feedback.Kind;
import io.huiyin.kbvectors.use.Feedback.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a real PostgreSQL. */
class EntryFeedbackIT {

    private final EntryFeedback feedback = KnowledgePlane.bean(EntryFeedback.class);
    private final EntryUses uses = KnowledgePlane.bean(EntryUses.class);
    private final UUID call = UUID.randomUUID();

    @BeforeEach
    void empty() {
        KnowledgePlane.bean(JdbcClient.class)
                .sql("truncate knowledge_feedback, knowledge_use")
                .update();
    }

    @Test
    void aPersonHasOneVerdictInACallAndMayChangeExplainAndTakeItBack() {
        Feedback wrong = feedback.give(entry("one", "water"), Kind.WRONG, call, "agent1");
        Feedback again = feedback.give(entry("one", "water"), Kind.OUTDATED, call, "agent1");
        assertThat(again.id()).isEqualTo(wrong.id());
        assertThat(again.kind()).isEqualTo(Kind.OUTDATED);
        assertThat(feedback.explain(wrong.id(), " 电话换了 ", "agent1").words()).isEqualTo("电话换了");
        assertThatThrownBy(() -> feedback.explain(wrong.id(), "", "agent2")).isInstanceOf(UnknownFeedback.class);

        feedback.give(entry("one", "water"), Kind.HELPED, UUID.randomUUID(), "agent1");
        feedback.give(entry("one", "water"), Kind.HELPED, null, "agent1");
        feedback.give(entry("one", "water"), Kind.HELPED, null, "agent1");
        assertThat(page(null, null).total()).isEqualTo(3);

        feedback.takeBack(wrong.id(), "agent1");
        assertThat(page(null, null).rows()).extracting(Feedback::kind).containsOnly(Kind.HELPED);
    }

    @Test
    void aComplaintIsAnsweredForOnceAndThenStandsAsItIs() {
        Feedback wrong = feedback.give(entry("one", "water"), Kind.WRONG, call, "agent1");
        assertThat(page(State.OPEN, null).rows()).containsExactly(wrong);

        Feedback settled = feedback.settle(wrong.id(), true, "改了电话", "editor");
        assertThat(settled.state()).isEqualTo(State.UPHELD);
        assertThat(settled.settledWords()).isEqualTo("改了电话");
        assertThatThrownBy(() -> feedback.settle(wrong.id(), false, "", "other"))
                .isInstanceOf(FeedbackSettled.class);
        assertThatThrownBy(() -> feedback.takeBack(wrong.id(), "agent1")).isInstanceOf(FeedbackSettled.class);
        assertThat(feedback.give(entry("one", "water"), Kind.HELPED, call, "agent1"))
                .isEqualTo(settled);

        Feedback praise = feedback.give(entry("two", "water"), Kind.HELPED, call, "agent1");
        assertThatThrownBy(() -> feedback.settle(praise.id(), true, "", "editor"))
                .isInstanceOf(UnknownFeedback.class);
    }

    @Test
    void aUnitFindsWhatIsSaidOfItsOwnEntries() {
        feedback.give(entry("one", "water"), Kind.WRONG, call, "agent1");
        feedback.give(entry("two", "urban"), Kind.WRONG, call, "agent1");
        assertThat(page(null, List.of("urban")).rows())
                .extracting(Feedback::entry)
                .containsExactly("two");
        assertThat(page(null, List.of()).rows()).isEmpty();
    }

    @Test
    void anEntryIsCountedOnceACallHoweverOftenItsCardComes() {
        LocalDate today = LocalDate.now(KnowledgePlane.CLOCK);
        for (String in : List.of("first", "first", "second")) {
            uses.note("one", How.SHOWN, call + in);
        }
        uses.note("one", How.INSERTED, call + "first");
        uses.note("one", How.READ, call + "second");
        Feedback wrong = feedback.give(entry("one", "water"), Kind.WRONG, call, "agent1");
        feedback.give(entry("one", "water"), Kind.HELPED, call, "agent2");
        feedback.settle(wrong.id(), true, "改了", "editor");

        assertThat(uses.between(today, today)).containsOnly(Map.entry("one", new Counts(2, 1, 1, 1, 1, 1)));
        assertThat(uses.lately("one")).isEqualTo(new Counts(2, 1, 1, 1, 1, 1));
        assertThat(uses.lately("another")).isEqualTo(Counts.NONE);
        assertThat(uses.between(today.minusDays(9), today.minusDays(1))).isEmpty();
    }

    private EntryFeedback.Page page(State state, List<String> owners) {
        return feedback.page(new EntryFeedback.Wanted(state, null, owners, null), 0, 20);
    }

    private static KnowledgeEntry entry(String id, String owner) {
        var day = LocalDate.of(2026, 1, 1);
        return new KnowledgeEntry(id, "标题", List.of("问题"), "答复", "依据", owner, null, List.of(), day, null, null, null);
    }
}
