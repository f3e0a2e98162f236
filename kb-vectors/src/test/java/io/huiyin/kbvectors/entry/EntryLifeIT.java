package io.huiyin.kbvectors.entry;

import static io.huiyin.kbvectors.entry.LifePlane.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.kbvectors.entry.EntryRevision.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL, with real units and matters. */
class EntryLifeIT {

    private final EntryLife life = LifePlane.LIFE;
    private final KnowledgeEntries inForce = LifePlane.IN_FORCE;
    private final List<KnowledgeChanged> heard = LifePlane.HEARD;

    @BeforeEach
    void empty() {
        LifePlane.empty();
    }

    @Test
    void anEntryIsDraftedSubmittedSentBackAndPublishedAndOnlyThenAnswers() {
        var draft = life.create(EntryKind.ANSWER, text("停水怎么办"), "console", "clerk1");
        var submitted = life.submit(draft.id(), draft.version(), "clerk1");
        var back = life.sendBack(draft.id(), submitted.version(), "请写明依据条款", "editor1");
        assertThat(back.revisions().getFirst().state()).isEqualTo(State.DRAFT);
        assertThat(back.revisions().getFirst().decided().words()).isEqualTo("请写明依据条款");
        var saved = life.save(draft.id(), back.version(), text("停水了怎么办"), "按意见修改", "clerk1");
        var again = life.submit(draft.id(), saved.version(), "clerk1");
        assertThat(inForce.all()).isEmpty();
        assertThat(heard).isEmpty();
        life.publish(draft.id(), again.version(), "", "editor1");
        assertThat(inForce.all()).extracting(KnowledgeEntry::title).containsExactly("停水了怎么办");
        assertThat(heard).hasSize(1);
        assertThat(life.steps(draft.id()))
                .extracting(KeptEntry.Step::step, KeptEntry.Step::who)
                .containsExactly(
                        tuple("published", "editor1"),
                        tuple("submitted", "clerk1"),
                        tuple("saved", "clerk1"),
                        tuple("sentBack", "editor1"),
                        tuple("submitted", "clerk1"),
                        tuple("created", "clerk1"));
        assertThat(LifePlane.bean(AuditTrail.class).of(draft.id()))
                .hasSize(6)
                .first()
                .returns("knowledge.published", AuditTrail.Entry::what);
    }

    @Test
    void theOldVersionAnswersUntilTheNextOneIsPublished() {
        var first = published("旧标题");
        var opened = life.save(first.id(), first.version(), text("新标题"), "标准调整", "editor1");
        assertThat(inForce.find(first.id())).map(KnowledgeEntry::title).contains("旧标题");
        var next = life.publish(first.id(), opened.version(), "", "editor1");
        assertThat(inForce.find(first.id())).map(KnowledgeEntry::title).contains("新标题");
        assertThat(next.revisions())
                .extracting(EntryRevision::number, EntryRevision::state, EntryRevision::why)
                .containsExactly(tuple(2, State.IN_FORCE, "标准调整"), tuple(1, State.REPLACED, ""));
    }

    @Test
    void whatIsWithdrawnAnswersNoMoreUntilItIsRestored() {
        var entry = published("停水");
        heard.clear();
        var withdrawn = life.withdraw(entry.id(), entry.version(), "标准已废止", "editor1");
        assertThat(inForce.all()).isEmpty();
        life.restore(entry.id(), withdrawn.version(), "editor1");
        assertThat(inForce.all()).hasSize(1);
        assertThat(heard).hasSize(2);
    }

    @Test
    void whoeverIsSlowerIsToldAndNothingIsOverwritten() throws Exception {
        var entry = life.create(EntryKind.ANSWER, text("停水"), "console", "clerk1");
        Callable<Boolean> save = () -> {
            try {
                life.save(
                        entry.id(),
                        entry.version(),
                        text("停水" + Thread.currentThread().threadId()),
                        "",
                        "clerk1");
                return true;
            } catch (StaleEntry e) {
                assertThat(e).hasMessageContaining("没有丢失").hasMessageContaining("clerk1");
                return false;
            }
        };
        try (var pool = Executors.newFixedThreadPool(4)) {
            var saved = new ArrayList<Boolean>();
            for (var one : pool.invokeAll(List.of(save, save, save, save))) {
                saved.add(one.get());
            }
            assertThat(saved).containsOnlyOnce(true);
        }
    }

    @Test
    void aDraftMayHaveGapsButIsNotSubmittedWithThemAndNothingWrongIsSaved() {
        var bare =
                new EntryText("停水", List.of(), "", "", "", null, List.of(), LocalDate.of(2026, 1, 1), null, null, null);
        var draft = life.create(EntryKind.NOTICE, bare, "console", "clerk1");
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> life.submit(draft.id(), draft.version(), "clerk1"))
                .withMessageContaining("填写答复")
                .withMessageContaining("选择负责单位")
                .withMessageContaining("填写起止时间");
        assertThatExceptionOfType(MissingWords.class)
                .isThrownBy(() -> life.create(
                        EntryKind.ANSWER,
                        EntryText.answer(" ", List.of(), "", "", "", LocalDate.of(2026, 1, 1)),
                        "console",
                        "clerk1"));
        assertThatExceptionOfType(UnknownCode.class)
                .isThrownBy(() -> life.create(
                        EntryKind.ANSWER,
                        EntryText.answer("停水", List.of(), "", "", "nobody", LocalDate.of(2026, 1, 1)),
                        "console",
                        "clerk1"));
    }

    @Test
    void theCitysFileLeavesAloneWhatAPersonPublishedOrWithdrew() {
        var city = LifePlane.city();
        var seed = List.of(seed("one", "停水"), seed("two", "停电"), seed("three", "停气"));
        city.bringIn(seed, List.of());
        var one = life.find("one");
        publish(life.save("one", one.version(), text("停水，编辑改过"), "", "editor1"));
        life.withdraw("two", life.find("two").version(), "不再适用", "editor1");
        // a draft alone changes nothing: the file still speaks
        life.save("three", life.find("three").version(), text("停气，还在写"), "", "editor1");

        var outcome =
                city.bringIn(List.of(seed("one", "停水，文件新版"), seed("two", "停电"), seed("three", "停气，文件新版")), List.of());
        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(outcome.kept()).containsExactlyInAnyOrder("one", "two");
        assertThat(inForce.all()).extracting(KnowledgeEntry::title).containsExactly("停水，编辑改过", "停气，文件新版");
        assertThat(life.find("three").atWork()).isPresent();

        assertThat(city.bringIn(List.of(), List.of()).kept()).containsExactly("one");
        assertThat(inForce.all()).extracting(KnowledgeEntry::id).containsExactly("one");
    }

    private static KnowledgeEntry seed(String id, String title) {
        return KnowledgeEntry.of(id, text(title));
    }

    private KeptEntry published(String title) {
        return LifePlane.published(EntryKind.ANSWER, text(title));
    }

    private KeptEntry publish(KeptEntry entry) {
        return life.publish(entry.id(), entry.version(), "", "editor1");
    }
}
