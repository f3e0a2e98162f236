package io.huiyin.core.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.bulletin.Bulletin.Line;
import io.huiyin.core.bulletin.Bulletin.NamedMatter;
import io.huiyin.core.bulletin.Bulletin.Stage;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.score.ScorePeriod;
import io.huiyin.core.score.ScorePeriod.Kind;
import io.huiyin.core.supervision.Exemptions;
import io.huiyin.core.ticket.ContactOutcome.Verdict;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Periodic bulletins, from the units' steps to what was published. */
class BulletinsIT {

    private static final ScorePeriod OCTOBER = ScorePeriod.of(Kind.MONTH, LocalDate.of(2026, 10, 1));

    final SettableClock clock = SettableClock.at("2026-09-07T10:00");

    @TempDir
    Path folder;

    RecordPlane plane;
    Bulletins bulletins;
    Ticket october;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("scoring.yaml"), """
                versions:
                  - version: "7"
                    from: 2026-01-01
                    basicSatisfied: satisfied
                    mergedCounted: true
                    weights: [{figure: resolution, weight: 100}]
                    basis: 测试规定
                """);
        Files.writeString(folder.resolve(BulletinRule.FILE), """
                periods: [month]
                drawnAfterDays: 2
                unitsSee: ranking
                matters: 1
                ofAtLeast: 1
                mark: 测通
                basis: 测试通报规定
                """);
        CityFolder test = TestCity.folder();
        var city = new CityFolder(
                folder,
                test.profile(),
                test.holidays(),
                test.units(),
                test.matters(),
                test.catalogue(),
                test.accounts());
        plane = RecordPlane.on(TestDatabase.migrated("core"), clock, city, Map.of());
        bulletins = plane.bean(Bulletins.class);
        // September: water does well, urban does not; October: the other way round
        clock.set("2026-09-07T10:00");
        handled("water", true);
        handled("urban", false);
        clock.set("2026-10-12T10:00");
        handled("water", false);
        handled("urban", true);
        october = handled("urban", true);
    }

    @AfterEach
    void stop() {
        plane.close();
    }

    private Ticket handled(String unit, boolean solved) {
        Tickets tickets = plane.bean(Tickets.class);
        Ticket filed = tickets.file(TestCity.outage(unit), "agent1");
        Ticket signed = tickets.sign(filed.id(), filed.version(), "clerk");
        Ticket replied = tickets.reply(signed.id(), signed.version(), "已办", "clerk");
        return tickets.settleByHuman(
                replied.id(), replied.version(), solved ? Verdict.CLOSE : Verdict.REWORK, 4, "回访", "centre1");
    }

    @Test
    void unitsAreRankedByTheirTotalsAgainstThePeriodBefore() {
        clock.set("2026-11-03T09:00");
        Bulletin drawn = bulletins.draw(OCTOBER, "manager1");
        assertThat(drawn.stage()).isEqualTo(Stage.DRAFT);
        assertThat(drawn.rule()).isEqualTo("7");
        assertThat(drawn.lines()).extracting(Line::unit).containsExactly("urban", "water");
        Line urban = drawn.lines().getFirst();
        assertThat(urban.place()).isOne();
        assertThat(urban.placeBefore()).isEqualTo(2);
        assertThat(urban.total()).isEqualTo(100);
        assertThat(urban.totalBefore()).isZero();
        assertThat(urban.figures())
                .filteredOn(item -> item.code().equals("resolution"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.value()).isOne();
                    assertThat(item.before()).isZero();
                });
        assertThat(drawn.matters()).containsExactly(new NamedMatter(true, "停水", 2, 3));
    }

    @Test
    void whatIsPublishedStaysWhateverIsCountedLater() {
        clock.set("2026-11-03T09:00");
        Bulletin draft = bulletins.draw(OCTOBER, "system");
        Bulletin published = bulletins.publish(draft.id(), "manager1");
        assertThat(published.published().number()).isEqualTo("测通〔2026〕1号");

        exempt(october);
        assertThat(bulletins.find(draft.id()).lines()).isEqualTo(draft.lines());
        refused("publishedBefore", () -> bulletins.draw(OCTOBER, "manager1"));
        refused("notADraft", () -> bulletins.publish(draft.id(), "manager1"));

        assertThatThrownBy(() -> bulletins.withdraw(draft.id(), " ", "manager1"))
                .isInstanceOf(MissingWords.class);
        Bulletin back = bulletins.withdraw(draft.id(), "数据有误", "manager1");
        assertThat(back.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(back.withdrawn().reason()).isEqualTo("数据有误");
        Bulletin again = bulletins.publish(bulletins.draw(OCTOBER, "manager1").id(), "manager1");
        assertThat(again.lines()).isNotEqualTo(draft.lines());
        assertThat(again.published().number()).isEqualTo("测通〔2026〕2号");
        assertThat(bulletins.list()).hasSize(2);
    }

    private void exempt(Ticket ticket) {
        Exemptions exemptions = plane.bean(Exemptions.class);
        var request = new Exemptions.Request("law", "已起诉", Map.of("受理通知书", "1号"));
        Ticket asked = exemptions.ask(ticket.id(), ticket.version(), request, "clerk");
        Ticket passed = exemptions.pass(asked.id(), asked.version(), "属实", "centre1");
        exemptions.grant(passed.id(), passed.version(), "同意", "manager1");
    }

    @Test
    void theRoundDrawsEachPeriodUpOnceWhenItHasBeenOverForLongEnough() {
        var round = plane.bean(BulletinRound.class);
        clock.set("2026-11-02T09:00");
        round.go();
        // it is still September's turn
        assertThat(bulletins.list()).extracting(Bulletin::period).containsExactly(OCTOBER.before());
        clock.set("2026-11-03T09:00");
        round.go();
        round.go();
        assertThat(bulletins.list()).extracting(Bulletin::period).containsExactly(OCTOBER, OCTOBER.before());
        Bulletin drawn = bulletins.list().getFirst();
        assertThat(drawn.drawn().by()).isEqualTo("system");
        bulletins.withdraw(bulletins.publish(drawn.id(), "manager1").id(), "有误", "manager1");
        round.go();
        assertThat(bulletins.list()).hasSize(2);
    }

    @Test
    void aPeriodThatRunsIsOnlyLookedAtAndOneThatWasIdleHasNone() {
        clock.set("2026-10-31T09:00");
        Bulletin early = bulletins.draw(OCTOBER, "manager1");
        assertThat(early.lines()).isNotEmpty();
        clock.set("2026-11-03T09:00");
        refused("periodRunning", () -> bulletins.publish(early.id(), "manager1"));
        plane.bean(BulletinRound.class).go();
        assertThat(bulletins
                        .publish(bulletins.list().getFirst().id(), "manager1")
                        .stage())
                .isEqualTo(Stage.PUBLISHED);
        refused(
                "nothingToTell",
                () -> bulletins.draw(ScorePeriod.of(Kind.MONTH, LocalDate.of(2026, 3, 1)), "manager1"));
        refused("noFormulas", () -> bulletins.draw(ScorePeriod.of(Kind.YEAR, LocalDate.of(2025, 3, 1)), "manager1"));
        assertThatThrownBy(() -> bulletins.find(4711)).isInstanceOf(UnknownBulletin.class);
    }

    private static void refused(String rule, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        RefusedByRule.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
