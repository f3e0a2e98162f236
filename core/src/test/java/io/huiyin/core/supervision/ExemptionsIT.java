package io.huiyin.core.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.supervision.Exemption.Stage;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.StaleTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.ticket.UnknownCode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tickets that a unit asks to have taken out of its scores. */
class ExemptionsIT {

    private static final Map<String, String> PROOFS = Map.of("政策条款", "测试市办法第三条", "与诉求人的联系记录", "11月20日通话");

    static RecordPlane plane;
    static Exemptions exemptions;
    static Tickets tickets;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), SettableClock.at("2026-11-23T10:00"));
        exemptions = plane.bean(Exemptions.class);
        tickets = plane.bean(Tickets.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    private static Ticket filed() {
        return tickets.file(TestCity.outage("water"), "agent1");
    }

    private static Ticket asked() {
        Ticket ticket = filed();
        return exemptions.ask(
                ticket.id(), ticket.version(), new Exemptions.Request("unreasonable", "要求超出规定", PROOFS), "clerk-water");
    }

    private static Exemption last(Ticket ticket) {
        return exemptions.of(ticket.id()).getLast();
    }

    @Test
    void aTicketIsExemptedByTwoPersonsOneAfterTheOther() {
        Ticket asked = asked();
        assertThat(exemptions.at(Stage.ASKED)).extracting(Exemption::ticket).contains(asked.id());
        assertThat(last(asked).why()).contains("待初审").contains("照常计入考核").contains("测试免考核规定");

        Ticket passed = exemptions.pass(asked.id(), asked.version(), "材料齐全", "centre1");
        assertThat(exemptions.at(Stage.ASKED)).extracting(Exemption::ticket).doesNotContain(asked.id());
        assertThat(exemptions.at(Stage.PASSED)).extracting(Exemption::ticket).contains(asked.id());
        exemptions.grant(passed.id(), passed.version(), "同意", "manager1");

        assertThat(last(asked).stage()).isEqualTo(Stage.GRANTED);
        assertThat(last(asked).why()).contains("按“无理诉求”免考核：要求超出规定");
        assertThat(tickets.story(asked.id()))
                .extracting(TicketEvent::type)
                .endsWith("exemptionAsked", "exemptionPassed", "exempted");
        assertThat(tickets.story(asked.id()).get(2).note()).contains("政策条款：测试市办法第三条");
        assertThat(tickets.find(asked.id()).orElseThrow().state()).isEqualTo(asked.state());
    }

    @Test
    void nobodyAgreesToTheOwnRequestOrTwice() {
        Ticket asked = asked();
        refused("samePerson", () -> exemptions.pass(asked.id(), asked.version(), "同意", "clerk-water"));
        refused("noExemptionAwaited", () -> exemptions.grant(asked.id(), asked.version(), "同意", "manager1"));
        Ticket passed = exemptions.pass(asked.id(), asked.version(), "属实", "centre1");
        refused("samePerson", () -> exemptions.grant(passed.id(), passed.version(), "同意", "centre1"));
        refused("samePerson", () -> exemptions.grant(passed.id(), passed.version(), "同意", "clerk-water"));
    }

    @Test
    void eitherDeskMayRefuseWithAReasonAndTheUnitMayAskOnceMore() {
        Ticket asked = asked();
        assertThatThrownBy(() -> exemptions.refuse(asked.id(), asked.version(), Stage.ASKED, " ", "centre1"))
                .isInstanceOf(MissingWords.class);
        Ticket refused = exemptions.refuse(asked.id(), asked.version(), Stage.ASKED, "没有盖章", "centre1");
        assertThat(last(asked).why()).contains("未获批准：没有盖章");
        var request = new Exemptions.Request("law", "已起诉", Map.of("受理通知书", "（2026）测民初1号"));
        Ticket again = exemptions.ask(asked.id(), refused.version(), request, "clerk-water");
        Ticket passed = exemptions.pass(again.id(), again.version(), "属实", "centre1");
        Ticket over = exemptions.refuse(passed.id(), passed.version(), Stage.PASSED, "与诉求无关", "manager1");
        assertThat(last(asked).stage()).isEqualTo(Stage.REFUSED);
        refused("exemptionsUsed", () -> exemptions.ask(over.id(), over.version(), request, "clerk-water"));
    }

    @Test
    void whatIsNotDecidedCanBeTakenBackAndWhatIsGrantedCannot() {
        Ticket asked = asked();
        Ticket back = exemptions.withdraw(asked.id(), asked.version(), "诉求人已撤诉", "clerk-water");
        assertThat(last(asked).stage()).isEqualTo(Stage.WITHDRAWN);
        refused("noExemptionAwaited", () -> exemptions.pass(back.id(), back.version(), "属实", "centre1"));

        Ticket other = asked();
        Ticket passed = exemptions.pass(other.id(), other.version(), "属实", "centre1");
        Ticket granted = exemptions.grant(passed.id(), passed.version(), "同意", "manager1");
        refused("noExemptionAwaited", () -> exemptions.withdraw(granted.id(), granted.version(), "不要了", "clerk-water"));
        refused(
                "exemptBefore",
                () -> exemptions.ask(
                        granted.id(),
                        granted.version(),
                        new Exemptions.Request("unreasonable", "再次", PROOFS),
                        "clerk-water"));
    }

    @Test
    void everyProofOfAListedClassMustBeQuoted() {
        Ticket ticket = filed();
        assertThatThrownBy(() -> exemptions.ask(
                        ticket.id(),
                        ticket.version(),
                        new Exemptions.Request("unreasonable", "要求超出规定", Map.of("政策条款", "第三条")),
                        "clerk-water"))
                .isInstanceOf(MissingWords.class)
                .hasMessageContaining("与诉求人的联系记录");
        assertThatThrownBy(() -> exemptions.ask(
                        ticket.id(), ticket.version(), new Exemptions.Request("mood", "不想办", Map.of()), "clerk-water"))
                .isInstanceOf(UnknownCode.class);
        Ticket asked = exemptions.ask(
                ticket.id(),
                ticket.version(),
                new Exemptions.Request("law", "已起诉", Map.of("受理通知书", "1号")),
                "clerk-water");
        refused(
                "exemptionAwaited",
                () -> exemptions.ask(
                        asked.id(),
                        asked.version(),
                        new Exemptions.Request("law", "已起诉", Map.of("受理通知书", "1号")),
                        "clerk-water"));
        assertThatThrownBy(() -> exemptions.pass(asked.id(), ticket.version(), "属实", "centre1"))
                .isInstanceOf(StaleTicket.class);
    }

    private static void refused(String rule, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        RefusedByRule.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
