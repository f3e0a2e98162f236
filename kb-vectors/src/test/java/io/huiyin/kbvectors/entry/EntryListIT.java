package io.huiyin.kbvectors.entry;

import static io.huiyin.kbvectors.entry.LifePlane.published;
import static io.huiyin.kbvectors.entry.LifePlane.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.notice.Notices;
import io.huiyin.kbvectors.entry.EntryList.Standing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL. */
class EntryListIT {

    @BeforeEach
    void empty() {
        LifePlane.empty();
    }

    @Test
    void aNoticeIsValidToTheMinuteAndASceneSaysItsSteps() {
        var until = LocalDateTime.of(2026, 11, 23, 18, 0);
        var notice = new EntryText(
                "星河小区停水",
                List.of("星河小区为什么停水"),
                "管网改造停水。",
                "停水公告",
                "water",
                "outage",
                List.of("xinghe"),
                LocalDate.of(2026, 11, 22),
                null,
                null,
                new Disruption(LocalDateTime.of(2026, 11, 23, 8, 0), until, List.of("星河小区", "中山路")));
        LifePlane.published(EntryKind.NOTICE, notice);
        var entry = LifePlane.IN_FORCE.all().getFirst();
        assertThat(entry.text()).contains("11月23日08:00 至 11月23日18:00").contains("星河小区、中山路");
        assertThat(entry.until()).isEqualTo(until.toLocalDate());
        assertThat(entry.validAt(until.minusMinutes(1))).isTrue();
        assertThat(entry.validAt(until)).isFalse();
        assertThat(standings()).containsExactly(Standing.VALID);
        LifePlane.CLOCK.set("2026-11-23T18:00");
        assertThat(standings()).containsExactly(Standing.EXPIRED);

        var scene = new Scene(List.of("准备材料", "到窗口办理"), List.of("身份证"), List.of("市民中心，湖滨路1号"), "免费");
        var one = text("新生儿落户");
        published(
                EntryKind.SCENE,
                new EntryText(
                        one.title(),
                        one.questions(),
                        one.answer(),
                        one.basis(),
                        one.owner(),
                        null,
                        List.of(),
                        one.from(),
                        null,
                        scene,
                        null));
        assertThat(LifePlane.IN_FORCE.all()).last().satisfies(found -> {
            assertThat(found.scene()).isEqualTo(scene);
            assertThat(found.text()).contains("1. 准备材料\n2. 到窗口办理", "携带材料：身份证", "费用：免费");
        });
    }

    @Test
    void aDraftThatCameBackAndWhatWasWithdrawnAreToldApart() {
        var life = LifePlane.LIFE;
        var draft = life.create(EntryKind.ANSWER, text("停水"), "console", "clerk1");
        assertThat(standings()).containsExactly(Standing.DRAFT);
        var submitted = life.submit(draft.id(), draft.version(), "clerk1");
        assertThat(standings()).containsExactly(Standing.SUBMITTED);
        var back = life.sendBack(draft.id(), submitted.version(), "请写明条款", "editor1");
        assertThat(standings()).containsExactly(Standing.SENT_BACK);
        var out = life.publish(draft.id(), back.version(), "", "editor1");
        assertThat(standings()).containsExactly(Standing.VALID);
        life.withdraw(draft.id(), out.version(), "已废止", "editor1");
        assertThat(standings()).containsExactly(Standing.WITHDRAWN);
    }

    @Test
    void aUnitsEditorsSeeTheirOwnAndTheListCountsByStanding() {
        published(EntryKind.ANSWER, text("停水"));
        LifePlane.LIFE.create(EntryKind.ANSWER, text("另一条"), "console", "clerk1");
        published(
                EntryKind.ANSWER, EntryText.answer("占道", List.of("占道"), "答", "据", "urban", LocalDate.of(2026, 12, 1)));
        published(
                EntryKind.ANSWER,
                new EntryText(
                        "快到期",
                        List.of("快到期"),
                        "答",
                        "据",
                        "urban",
                        null,
                        List.of(),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 20),
                        null,
                        null));

        var all = page(null, null, "");
        assertThat(all.total()).isEqualTo(4);
        assertThat(all.counts())
                .isEqualTo(Map.of(Standing.VALID, 2L, Standing.DRAFT, 1L, Standing.COMING, 1L, Standing.EXPIRING, 1L));
        assertThat(page(Set.of("water"), null, "").total()).isEqualTo(2);
        assertThat(page(null, Standing.EXPIRING, "").rows())
                .extracting(EntryList.Row::title)
                .containsExactly("快到期");
        assertThat(page(null, null, "占_").total()).isZero();
        assertThat(page(null, null, "占道").total()).isEqualTo(1);
    }

    @Test
    void anOwnerIsToldOnceOfEachDayOnWhichAnEntryWouldEnd() {
        var round = LifePlane.bean(EntryRound.class);
        var notices = LifePlane.bean(Notices.class);
        var water = new Notices.Reader(Set.of("water"), false);
        var entry = published(EntryKind.ANSWER, until(LocalDate.of(2026, 12, 20)));
        published(EntryKind.ANSWER, until(LocalDate.of(2027, 12, 20)));
        round.go();
        round.go();
        assertThat(notices.of(water)).singleElement().satisfies(one -> {
            assertThat(one.entry()).isEqualTo(entry.id());
            assertThat(one.type()).isEqualTo(EntryRound.EXPIRING);
            assertThat(one.words()).contains("停水", "2026-12-20");
        });
        assertThat(notices.of(new Notices.Reader(Set.of("urban"), true))).isEmpty();

        var life = LifePlane.LIFE;
        var longer = life.save(entry.id(), entry.version(), until(LocalDate.of(2026, 12, 22)), "延长", "editor1");
        life.publish(entry.id(), longer.version(), "", "editor1");
        round.go();
        assertThat(notices.of(water)).hasSize(2);
    }

    private static EntryText until(LocalDate day) {
        var text = text("停水");
        return new EntryText(
                text.title(), text.questions(), "答", "据", "water", null, List.of(), text.from(), day, null, null);
    }

    private static List<Standing> standings() {
        return page(null, null, "").rows().getFirst().standings();
    }

    private static EntryList.Page page(Set<String> owners, Standing standing, String words) {
        return LifePlane.LIST.page(new EntryList.Query(owners, standing, null, null, null, words, 30, 0, 20));
    }
}
