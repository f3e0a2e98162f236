package io.huiyin.kbvectors.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallRecords;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.call.Timeline;
import io.huiyin.kbvectors.KnowledgePlane;
import io.huiyin.kbvectors.entry.EntryKind;
import io.huiyin.kbvectors.entry.EntryLife;
import io.huiyin.kbvectors.entry.EntryText;
import io.huiyin.kbvectors.entry.KeptEntry;
import io.huiyin.kbvectors.question.Question.Source;
import io.huiyin.kbvectors.question.QuestionGroup.State;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import io.huiyin.kbvectors.search.KnowledgeSearch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls and searches on a real database, with the real search. */
class QuestionRoundIT {

    private static final String LIFT = "老旧小区加装电梯政府补贴多少钱？";

    private final QuestionRound round = KnowledgePlane.bean(QuestionRound.class);
    private final QuestionGroups groups = KnowledgePlane.bean(QuestionGroups.class);
    private final EntryLife life = KnowledgePlane.bean(EntryLife.class);
    private final KnowledgeIndex index = KnowledgePlane.bean(KnowledgeIndex.class);

    @BeforeEach
    void begin() {
        var jdbc = KnowledgePlane.bean(JdbcClient.class);
        jdbc.sql("truncate knowledge_item cascade").update();
        KnowledgePlane.CLOCK.forward(Duration.ofDays(2));
        // somewhere to search
        published("停水怎么报修", "家里停水了怎么办？", "请拨打水务集团热线报修。");
        // what was asked before is of another test
        round.run();
        jdbc.sql("truncate question, question_group").update();
    }

    @Test
    void whatCallersAskedInVainIsMaskedAndPutToGroupsByLikeness() {
        called("agent1", LIFT + "我的电话是13812345678");
        called("agent1", "请问老旧小区加装电梯有多少补贴？");
        called("agent1", "家里停水了怎么办？");
        called("agent1", "怎么办理养狗证？");

        assertThat(round.run()).isEqualTo(new QuestionRound.Gathered(4, 3, 2, 0));

        List<QuestionGroup> found = page(State.OPEN).rows();
        assertThat(found).extracting(QuestionGroup::count).containsExactly(2L, 1L);
        assertThat(found.getFirst().asking()).isEqualTo(2);
        assertThat(found.getFirst().days()).hasSize(QuestionGroups.DAYS).endsWith(0, 2);
        assertThat(groups.examples(found.getFirst().id(), 0, 10))
                .extracting(Question::said)
                .anyMatch(said -> said.contains("138****5678"))
                .noneMatch(said -> said.contains("13812345678"));
        // the next round has nothing to do
        assertThat(round.run()).isEqualTo(new QuestionRound.Gathered(0, 0, 0, 0));
    }

    @Test
    void atNightOnlyQuestionsCountForTheRobotHasFiledTheRest() {
        called(null, LIFT);
        called(null, "我家门口的路灯全都不亮了");
        round.run();

        List<QuestionGroup> found = page(null).rows();
        assertThat(found).hasSize(1);
        assertThat(groups.examples(found.getFirst().id(), 0, 10))
                .extracting(Question::source)
                .containsExactly(Source.NIGHT);
    }

    @Test
    void aSearchIsNotedOnceItIsTypedToItsEndAndNotWhenItFindsSomething() {
        groups.looked("加装电梯", "agent1");
        groups.looked("加装电梯补贴", "agent1");
        groups.looked("家里停水", "agent2");
        groups.looked("家里停水了怎么办", "agent2");
        groups.looked("电梯", "agent2");
        assertThat(round.run().questions()).isZero();

        KnowledgePlane.CLOCK.forward(Duration.ofMinutes(3));
        assertThat(round.run().questions()).isEqualTo(1);
        assertThat(page(null).rows()).extracting(QuestionGroup::said).containsExactly("加装电梯补贴");
    }

    @Test
    void aGroupClosesByItselfWhenSearchAnswersItAndOpensWhenItDoesNoMore() {
        called("agent1", LIFT);
        round.run();
        long group = page(State.OPEN).rows().getFirst().id();

        KeptEntry entry = published("老旧小区加装电梯补贴", LIFT, "每台补贴十五万元，向区住建局申请。");
        assertThat(round.run().closed()).isEqualTo(1);
        QuestionGroup closed = groups.find(group);
        assertThat(closed.state()).isEqualTo(State.ANSWERED);
        assertThat(closed.entry()).isEqualTo(entry.id());
        assertThat(closed.changedBy()).isEqualTo(QuestionGroup.MACHINE);

        String before = index.fingerprint();
        KeptEntry now = life.find(entry.id());
        life.withdraw(now.id(), now.version(), "政策停止执行", "editor");
        await().until(() -> !index.fingerprint().equals(before));
        called("agent1", LIFT);
        round.run();
        assertThat(groups.find(group).state()).isEqualTo(State.OPEN);
        assertThat(groups.find(group).count()).isEqualTo(2);
    }

    @Test
    void whatWasDismissedStaysSoHoweverOftenItIsAsked() {
        called("agent1", "明天彩票开什么号码？");
        round.run();
        long group = page(State.OPEN).rows().getFirst().id();
        groups.change(group, State.DISMISSED, null, "与政务无关", "editor");
        called("agent2", "明天彩票开什么号码？");
        round.run();

        assertThat(groups.find(group).state()).isEqualTo(State.DISMISSED);
        assertThat(groups.find(group).count()).isEqualTo(2);
        assertThat(page(State.OPEN).rows()).isEmpty();
        assertThatThrownBy(() -> groups.change(group + 1, State.DISMISSED, null, "", "editor"))
                .isInstanceOf(UnknownGroup.class);
    }

    private QuestionGroups.Page page(@Nullable State state) {
        return groups.page(new QuestionGroups.Wanted(state, false), 0, 20);
    }

    private KeptEntry published(String title, String question, String answer) {
        String before = index.fingerprint();
        var text = EntryText.answer(
                title,
                List.of(question),
                answer,
                "市政府文件",
                "water",
                LocalDate.now(KnowledgePlane.CLOCK).minusDays(1));
        KeptEntry entry = life.create(EntryKind.ANSWER, text, "console", "clerk-water");
        entry = life.submit(entry.id(), entry.version(), "clerk-water");
        entry = life.publish(entry.id(), entry.version(), "", "editor");
        await().until(() -> !index.fingerprint().equals(before)
                && KnowledgePlane.bean(KnowledgeSearch.class).ready());
        return entry;
    }

    /** @param agent null for a call that the robot took */
    private void called(@Nullable String agent, String words) {
        var records = KnowledgePlane.bean(CallRecords.class);
        var id = CallId.random();
        var clock = KnowledgePlane.CLOCK;
        var head = new Call(id, Call.Direction.INBOUND, "13900001111", "12345", clock.instant(), null);
        records.on(new CallEvent.Rang(head, clock.instant()));
        records.on(new CallEvent.Answered(id, clock.instant(), agent));
        records.on(new CallEvent.TextFinal(
                id,
                clock.instant(),
                Speaker.CITIZEN,
                1,
                words,
                words,
                Duration.ZERO,
                Duration.ofSeconds(3),
                Timeline.EMPTY));
        records.on(new CallEvent.Ended(id, clock.instant(), CallEvent.EndReason.CITIZEN_HUNG_UP));
        assertThat(records.flush()).isTrue();
        clock.forward(Duration.ofMinutes(2));
    }
}
