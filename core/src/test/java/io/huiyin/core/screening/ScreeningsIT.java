package io.huiyin.core.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.assist.Screener;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.call.CallId;
import io.huiyin.core.draft.DraftId;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.screening.ScreeningRecord.Way;
import io.huiyin.core.screening.Screenings.Judgement;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScreeningsIT {

    private static final String AGENT = "agent1";
    private static final String WORDS = "法院已经判了我不服";
    private static final ScreeningAdvice COURT = new ScreeningAdvice(
            "in_litigation", "已进入诉讼", 0.83, "法院已经判了", "办法第十四条", "向原审法院申诉", "这件事法院已经受理", null, true, false);

    private static RecordPlane plane;
    private static SettableClock clock;
    private static Screenings screenings;
    private static Tickets tickets;

    /** Knows one kind, and one word of danger. */
    static final class OneKind implements Screener {
        @Override
        public ScreeningAdvice screen(String demand, List<Settled> earlier) {
            return demand.contains("着火")
                    ? new ScreeningAdvice(ScreeningAdvice.NONE, "危险信号", 1, "着火", "", "", "", "着火", true, false)
                    : demand.contains("法院") ? COURT : ScreeningAdvice.NOTHING;
        }

        @Override
        public List<Kind> kinds() {
            return List.of(new Kind(COURT.kind(), COURT.title(), COURT.basis(), COURT.route(), COURT.script()));
        }
    }

    @BeforeAll
    static void start() {
        clock = SettableClock.at("2026-11-23T02:00");
        plane = RecordPlane.on(
                TestDatabase.migrated("core"),
                clock,
                TestCity.folder(),
                Map.of("huiyin.screening.review-share", "1", "huiyin.screening.taken-share", "0"),
                OneKind.class);
        screenings = plane.bean(Screenings.class);
        tickets = plane.bean(Tickets.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    private static DraftId matter() {
        return new DraftId(CallId.random(), 1);
    }

    private static DraftId advised() {
        var matter = matter();
        screenings.advised(matter.call(), COURT, WORDS, AGENT);
        return matter;
    }

    private static NewTicket demand(DraftId matter, String title) {
        return new NewTicket(
                "help",
                null,
                title,
                "要求改判",
                null,
                null,
                null,
                "13800001234",
                null,
                false,
                false,
                matter.call(),
                null,
                null);
    }

    private static Judgement because(ScreeningReason reason, String note) {
        return new Judgement(COURT.kind(), reason, note);
    }

    private static TicketEvent last(Ticket ticket) {
        return tickets.story(ticket.id()).getLast();
    }

    private static ScreeningRecord only(Ticket ticket) {
        assertThat(screenings.of(ticket.id())).hasSize(1);
        return screenings.of(ticket.id()).getFirst();
    }

    @Test
    void isDeclinedOnlyByAPersonWithAReasonAndKeepsTheWordsTheBasisAndTheRoute() {
        var matter = advised();
        assertThat(screenings.of(matter.call()).getFirst().decision()).isNull();
        var ticket = screenings.decline(
                matter, demand(matter, "不服判决"), because(ScreeningReason.TOLD_ROUTE, ""), WORDS, AGENT);
        assertThat(ticket.state()).isEqualTo(TicketState.DECLINED);
        assertThat(last(ticket).type()).isEqualTo("declined");
        assertThat(last(ticket).note()).contains("83 %", "法院已经判了", "已告知途径", "向原审法院申诉");
        assertThat(last(ticket).basis()).isEqualTo("办法第十四条");
        var kept = only(ticket);
        assertThat(kept.advised()).isTrue();
        assertThat(kept.words()).isEqualTo(WORDS);
        assertThat(kept.decision().way()).isEqualTo(Way.CONFIRMED);
        assertThat(kept.decision().by()).isEqualTo(AGENT);
        assertThat(kept.refusal()).isTrue();
    }

    @Test
    void goesOnWhenTheCitizenInsistsAndSaysSoInTheStory() {
        var matter = advised();
        screenings.take(matter, because(ScreeningReason.ROUTE_TRIED, "去过两次"), WORDS, AGENT);
        var ticket = screenings.file(matter, demand(matter, "坚持登记"), null, AGENT);
        assertThat(ticket.state()).isEqualTo(TicketState.ACCEPTED);
        assertThat(last(ticket).type()).isEqualTo("screeningInsisted");
        assertThat(last(ticket).note()).contains("法院已经判了", "已走过该途径未解决：去过两次");
        assertThat(only(ticket).sampled()).isTrue();
        assertThat(only(ticket).refusal()).isFalse();
    }

    @Test
    void keepsInTheStoryWhatTheAgentLeftAsWrittenAgainstTheCall() {
        var id = advised();
        var ticket = screenings.file(id, demand(id, "路灯不亮"), null, List.of("市民说“锦绣花园”，工单未写地点"), AGENT);
        assertThat(last(ticket).type()).isEqualTo("leftAsWritten");
        assertThat(last(ticket).note()).contains("锦绣花园");
        assertThat(last(ticket).actor()).isEqualTo(AGENT);
    }

    @Test
    void letsTheAgentThinkBetterOfItUntilTheTicketIsFiled() {
        var matter = advised();
        screenings.take(matter, because(ScreeningReason.OURS, ""), WORDS, AGENT);
        screenings.take(matter, because(ScreeningReason.NOT_CONVINCED, ""), WORDS, AGENT);
        var ticket = screenings.file(matter, demand(matter, "改变主意"), null, AGENT);
        assertThat(only(ticket).decision().way()).isEqualTo(Way.INSISTED);
        assertThatThrownBy(() -> screenings.take(matter, because(ScreeningReason.OURS, ""), WORDS, AGENT))
                .isInstanceOf(RefusedByRule.class);
    }

    @Test
    void isNeverDeclinedWhereThereIsDangerWhateverTheAgentSays() {
        var matter = advised();
        assertThatThrownBy(() -> screenings.decline(
                        matter,
                        demand(matter, "不服判决"),
                        because(ScreeningReason.TOLD_ROUTE, ""),
                        WORDS + "，楼下着火了",
                        AGENT))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("着火");
        assertThatThrownBy(() -> screenings.decline(
                        matter,
                        demand(matter, "不服判决").asUrgent(true),
                        because(ScreeningReason.TOLD_ROUTE, ""),
                        WORDS,
                        AGENT))
                .isInstanceOf(RefusedByRule.class);
        assertThat(screenings.of(matter.call()).getFirst().ticket()).isNull();
    }

    @Test
    void asksForWordsWhereTheReasonSaysNothing() {
        var matter = advised();
        assertThatThrownBy(() -> screenings.take(matter, because(ScreeningReason.OTHER_OVERRIDE, " "), WORDS, AGENT))
                .isInstanceOf(MissingWords.class);
        assertThatThrownBy(() -> screenings.decline(
                        matter, demand(matter, "不服"), because(ScreeningReason.OURS, ""), WORDS, AGENT))
                .isInstanceOf(RefusedByRule.class);
    }

    @Test
    void keepsWhatAnAgentDeclinedWithoutTheMachineAsItsMiss() {
        var matter = matter();
        var ticket = screenings.decline(
                matter, demand(matter, "说不清"), because(ScreeningReason.STILL_VAGUE, ""), "就是那个事", AGENT);
        assertThat(only(ticket).advised()).isFalse();
        assertThat(last(ticket).note()).contains("话务员判断");
    }

    @Test
    void forgetsAdviceThatLaterWordsTookBack() {
        var matter = advised();
        screenings.advised(matter.call(), ScreeningAdvice.NOTHING, WORDS, AGENT);
        var ticket = screenings.file(matter, demand(matter, "其实是停水"), null, AGENT);
        assertThat(screenings.of(ticket.id())).isEmpty();
        assertThat(screenings.of(matter.call()).getFirst().stands()).isFalse();
    }
}
