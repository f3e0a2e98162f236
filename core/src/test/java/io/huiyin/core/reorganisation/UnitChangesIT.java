package io.huiyin.core.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.catalogue.CatalogueImports;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.setup.CityRecords;
import io.huiyin.core.ticket.Assistance;
import io.huiyin.core.ticket.Escalation;
import io.huiyin.core.ticket.Escalations;
import io.huiyin.core.ticket.JointHandling;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.MoveProposals;
import io.huiyin.core.ticket.Moves;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.StaleTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.UnitRegister;
import io.huiyin.core.unit.Units;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnitChangesIT {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    static final String DECISION = "市编办〔2026〕5 号";
    /** without the water works, whose matter the urban bureau takes over */
    static final String CATALOGUE = "matter,area,lead,supporting,basis,deadline,from,until\n"
            + "outage,,urban,,供水移交城管决定,,2026-12-01,\n"
            + "noise,,urban,street-xinghe,测试市噪声办法第二条,investigation,2026-01-01,\n"
            + "litter,,urban,,测试市市容条例第三条,,2026-01-01,\n"
            + "litter,hubin,dist-hubin,,湖滨区权责清单第四条,,2026-01-01,\n"
            + "litter,xinghe,street-xinghe,village-xinghe-1,星河街道权责清单第五条,,2026-01-01,2026-12-31\n";

    final SettableClock clock = SettableClock.at("2026-11-23T10:00");
    final RecordPlane plane = RecordPlane.on(TestDatabase.migrated("core"), clock);
    final UnitChanges changes = plane.bean(UnitChanges.class);
    final Units units = plane.bean(Units.class);
    final Tickets tickets = plane.bean(Tickets.class);
    final Moves moves = plane.bean(Moves.class);
    final MoveProposals proposals = plane.bean(MoveProposals.class);

    @AfterEach
    void stop() {
        plane.close();
    }

    @Test
    void aUnitIsRenamedFromADayAndTheFolderDoesNotTakeItBack() {
        Instant before = clock.instant();
        clock.set("2026-12-03T09:00");
        changes.rename("urban", "市城市管理局", DECEMBER, DECISION, "admin");
        plane.bean(CityRecords.class).importCity(TestCity.folder());

        assertThat(units.find("urban").map(Unit::name)).contains("市城市管理局");
        assertThat(units.nameAt("urban", before)).contains("市城管局");
        assertThat(units.nameAt("urban", clock.instant())).contains("市城市管理局");
        assertThat(units.nameAt("urban", DECEMBER.atStartOfDay(TestCity.ZONE).toInstant()))
                .contains("市城市管理局");
        UnitRegister register = plane.bean(UnitRegister.class);
        assertThat(register.names("urban")).extracting(UnitRegister.Name::name).containsExactly("市城管局", "市城市管理局");
        assertThat(register.changes("urban")).singleElement().returns(DECISION, UnitRegister.Change::reason);

        assertRefused("sameName", () -> changes.rename("urban", "市城市管理局", DECEMBER, DECISION, "admin"));
        assertRefused("renameToCome", () -> changes.rename("urban", "别名", DECEMBER.plusDays(9), DECISION, "admin"));
        assertRefused("renameBeforeLast", () -> changes.rename("urban", "别名", TODAY, DECISION, "admin"));
        assertThatThrownBy(() -> changes.rename("urban", " ", DECEMBER, DECISION, "admin"))
                .isInstanceOf(MissingWords.class);
        assertThatThrownBy(() -> changes.rename("nobody", "别名", DECEMBER, DECISION, "admin"))
                .isInstanceOf(UnknownCode.class);
    }

    @Test
    void aUnitThatTheCatalogueStillNamesIsNotClosedAndTheLinesAreNamed() {
        assertThatThrownBy(() -> changes.close("water", DECEMBER, "urban", DECISION, "admin"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("停水（全市）");
        assertRefused("unitsBelow", () -> changes.close("dist-hubin", DECEMBER, null, DECISION, "admin"));
        withoutWaterFromDecember();
        assertRefused("catalogueNames", () -> changes.close("water", TODAY, "urban", DECISION, "admin"));
        assertRefused("closedInThePast", () -> changes.close("water", TODAY.minusDays(1), null, DECISION, "admin"));
        assertRefused("noSuccessor", () -> changes.close("water", DECEMBER, "water", DECISION, "admin"));
        assertRefused("noSuccessor", () -> changes.close("water", DECEMBER, "village-xinghe-1", DECISION, "admin"));
        assertThatThrownBy(() -> changes.close("water", DECEMBER, "nobody", DECISION, "admin"))
                .isInstanceOf(UnknownCode.class);

        changes.close("water", DECEMBER, "urban", DECISION, "admin");
        assertRefused("closedBefore", () -> changes.close("water", DECEMBER, "urban", DECISION, "admin"));
        assertThat(units.inForce("water")).as("until the day it works on").isPresent();
        clock.set("2026-12-01T00:00");
        assertThat(units.inForce("water")).isEmpty();
        plane.bean(CityRecords.class).importCity(TestCity.folder());
        assertThat(units.inForce("water"))
                .as("the folder does not open it again")
                .isEmpty();
        assertThat(units.all()).extracting(Unit::code).doesNotContain("water");
        assertThatThrownBy(() -> tickets.file(TestCity.outage("water"), "agent1"))
                .isInstanceOf(UnknownCode.class);
    }

    @Test
    void anOpenTicketOfAMergedUnitIsMovedByAPersonAsItStands() {
        Ticket filed = tickets.file(TestCity.outage("water"), "agent1");
        Ticket signed = tickets.sign(filed.id(), filed.version(), "clerk-water");
        Ticket ended = tickets.file(TestCity.outage("water"), "agent1");
        ended = tickets.sign(ended.id(), ended.version(), "clerk-water");
        ended = tickets.reply(ended.id(), ended.version(), "已恢复供水", "clerk-water");
        withoutWaterFromDecember();
        changes.close("water", DECEMBER, "dist-hubin", DECISION, "admin");
        assertThat(proposals.of("water")).as("it is in force until the day").isEmpty();
        assertRefused("unitInForce", () -> move(signed, "urban"));

        clock.set("2026-12-01T09:00");
        assertThat(proposals.of("water")).singleElement().satisfies(one -> {
            assertThat(one.ticket().id()).isEqualTo(signed.id());
            assertThat(one.unit()).isEqualTo("urban");
            assertThat(one.basis()).isEqualTo("供水移交城管决定");
        });
        assertThatThrownBy(() ->
                        moves.move(signed.id(), signed.version() - 1, "water", "urban", "机构改革", DECISION, "centre1"))
                .isInstanceOf(StaleTicket.class);
        assertThatThrownBy(() -> moves.move(signed.id(), signed.version(), "water", "urban", " ", DECISION, "centre1"))
                .isInstanceOf(MissingWords.class);
        Ticket moved = move(signed, "urban");

        assertThat(moved.unit()).isEqualTo("urban");
        assertThat(moved.state()).isEqualTo(TicketState.SIGNED);
        assertThat(moved.replyBy()).isEqualTo(signed.replyBy());
        assertThat(moved.handling().beganAt()).isEqualTo(signed.handling().beganAt());
        TicketEvent told = tickets.story(moved.id()).getLast();
        assertThat(told.type()).isEqualTo("moved");
        assertThat(told.note()).isEqualTo("机构改革");
        assertThat(told.basis()).isEqualTo(DECISION);
        assertThat(proposals.of("water")).isEmpty();
        assertRefused("notFromThere", () -> move(moved, "urban"));
        assertThat(tickets.find(ended.id()).orElseThrow().unit())
                .as("what has ended stays")
                .isEqualTo("water");
    }

    @Test
    void withoutALineInTheCatalogueTheSuccessorIsProposedAndWithoutOneAPersonChooses() {
        Ticket ticket = tickets.file(unfiledMatter("water"), "agent1");
        withoutWaterFromDecember();
        changes.close("water", DECEMBER, "urban", DECISION, "admin");
        clock.set("2026-12-01T09:00");
        assertThat(proposals.of("water")).singleElement().satisfies(one -> {
            assertThat(one.unit()).isEqualTo("urban");
            assertThat(one.why()).isEqualTo("原单位并入市城管局");
            assertThat(one.basis()).isEqualTo(DECISION);
        });
        assertThat(move(ticket, "urban").unit()).isEqualTo("urban");
    }

    @Test
    void whatWasAskedOfOthersAndRaisedAboveGoesOnWhenATicketMoves() {
        Ticket ticket = tickets.file(unfiledMatter("water"), "agent1");
        ticket = tickets.sign(ticket.id(), ticket.version(), "clerk-water");
        JointHandling joint = plane.bean(JointHandling.class);
        for (String helper : List.of("urban", "dist-hubin")) {
            ticket = joint.ask(
                    ticket.id(),
                    ticket.version(),
                    new JointHandling.Request(Assistance.Kind.SUPPORT, helper, "请到现场", null),
                    "clerk-water");
        }
        Escalations escalations = plane.bean(Escalations.class);
        ticket = escalations.raise(
                ticket.id(),
                ticket.version(),
                new Escalations.Request(Escalation.Kind.MEETING, "水务、城管", "职责不清"),
                "centre1");
        withoutWaterFromDecember();
        changes.close("water", DECEMBER, "urban", DECISION, "admin");
        clock.set("2026-12-01T09:00");
        ticket = move(ticket, "urban");

        // whoever leads owes no answer to itself; the other helper answers the new lead
        assertThat(joint.awaits(ticket.id(), "urban")).isFalse();
        assertThat(joint.awaits(ticket.id(), "dist-hubin")).isTrue();
        ticket = joint.answer(ticket.id(), "dist-hubin", "已到场", "clerk-hubin");
        assertThat(escalations.undecided()).extracting(Ticket::id).containsExactly(ticket.id());
        ticket = escalations.decide(
                ticket.id(),
                ticket.version(),
                new Escalation.Decision(LocalDate.of(2026, 12, 1), "张秘书长主持", "由城管局牵头", "会议纪要〔2026〕3 号", "urban"),
                "centre1");
        assertThat(ticket.unit()).isEqualTo("urban");
        assertThat(tickets.reply(ticket.id(), ticket.version(), "已处理", "clerk-urban")
                        .reply())
                .isEqualTo("已处理");
    }

    @Test
    void aClosedUnitsAnswerIsNoLongerAwaited() {
        Ticket ticket = tickets.file(unfiledMatter("urban"), "agent1");
        ticket = tickets.sign(ticket.id(), ticket.version(), "clerk-urban");
        JointHandling joint = plane.bean(JointHandling.class);
        ticket = joint.ask(
                ticket.id(),
                ticket.version(),
                new JointHandling.Request(Assistance.Kind.SUPPORT, "water", "请查漏点", null),
                "clerk-urban");
        withoutWaterFromDecember();
        changes.close("water", DECEMBER, "urban", DECISION, "admin");
        clock.set("2026-12-01T09:00");
        assertThat(joint.awaits(ticket.id(), "water")).isFalse();
        assertThat(joint.late()).isEmpty();
        assertThat(tickets.reply(ticket.id(), ticket.version(), "已处理", "clerk-urban")
                        .reply())
                .as("the lead waits for nobody who is gone")
                .isEqualTo("已处理");
    }

    private Ticket move(Ticket ticket, String unit) {
        return moves.move(ticket.id(), ticket.version(), "water", unit, "机构改革", DECISION, "centre1");
    }

    private void withoutWaterFromDecember() {
        CatalogueImports imports = plane.bean(CatalogueImports.class);
        var offer = imports.offer("目录.csv", CATALOGUE.getBytes(StandardCharsets.UTF_8), "centre1");
        assertThat(offer.problems()).isEmpty();
        imports.confirm(Objects.requireNonNull(offer.offered()).id(), DECEMBER, 1, 1, DECISION, "centre1");
    }

    private static NewTicket unfiledMatter(@Nullable String unit) {
        var demand = TestCity.outage(unit);
        return new NewTicket(
                demand.kind(),
                null,
                demand.title(),
                demand.content(),
                demand.place(),
                demand.area(),
                demand.happened(),
                demand.phone(),
                demand.name(),
                false,
                false,
                null,
                unit,
                "职责所在");
    }

    private static void assertRefused(String rule, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RefusedByRule.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }
}
