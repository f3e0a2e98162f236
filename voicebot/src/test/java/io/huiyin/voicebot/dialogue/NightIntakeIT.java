package io.huiyin.voicebot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.Dispatcher.Candidate;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.Drafter.Said;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallId;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NightIntakeIT {

    private static final SettableClock CLOCK = SettableClock.at("2026-11-23T02:00");

    private static RecordPlane plane;
    private static Tickets tickets;
    private static int numbers;

    /** A citizen who answers by a list, {@code #1} a key, and hangs up at its end. */
    private static final class Citizen implements Conversation {
        private final CallId id = CallId.random();
        private final Deque<String> script;
        private final boolean humanThere;
        private final List<String> heard = new ArrayList<>();
        private int handedOver;

        Citizen(boolean humanThere, String... script) {
            this.humanThere = humanThere;
            this.script = new ArrayDeque<>(List.of(script));
        }

        @Override
        public CallId call() {
            return id;
        }

        @Override
        public void say(String text) {
            heard.add(text);
        }

        @Override
        public Answer listen(String prompt, Duration patience) {
            String next = script.poll();
            if (next == null) {
                return new Answer.Gone();
            }
            return next.startsWith("#") ? new Answer.Key(next.charAt(1)) : new Answer.Words(next);
        }

        @Override
        public boolean handToHuman(String reason) {
            handedOver++;
            return humanThere;
        }

        @Override
        public void hangUp() {}

        String all() {
            return String.join("\n", heard);
        }
    }

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    private static @Nullable Ticket take(Citizen citizen) {
        String number = "1390000" + String.format("%04d", ++numbers);
        var head = new Call(citizen.call(), Call.Direction.INBOUND, number, "12345", CLOCK.instant(), null);
        var desk = new NightIntake(
                (question, limit) -> question.contains("市民卡")
                        ? List.of(new Answer("k1", "市民卡", "带身份证到服务大厅办理。", "依据", "centre", LocalDate.EPOCH, null, 1, ""))
                        : List.of(),
                demand -> demand.contains("漏气")
                        ? new ScreeningAdvice("none", "", 0, "", "", "", "漏气")
                        : demand.contains("外省")
                                ? new ScreeningAdvice("outside_area", "", 1, "", "", "请拨打当地热线。", null)
                                : ScreeningAdvice.NOTHING,
                NightIntakeIT::draft,
                (demand, matter, area) -> new DispatchAdvice(
                        List.of(new Candidate("urban", "市城管局", 1, "noise", "", "目录")), demand.contains("吵"), "test"),
                tickets,
                TestCity.profile());
        desk.take(head, citizen);
        var page = tickets.search(new Tickets.Query(null, null, null, number, false, 0, 10));
        return page.tickets().isEmpty() ? null : page.tickets().getFirst();
    }

    private static TicketDraft draft(List<Said> said) {
        String all = String.join("", said.stream().map(Said::text).toList());
        return new TicketDraft(
                all.contains("怎么办") ? "consultation" : "complaint",
                null,
                all.substring(0, Math.min(10, all.length())),
                all,
                all.contains("星河小区") ? "星河小区" : null,
                null,
                null,
                null,
                null,
                false,
                false);
    }

    @Test
    void aDemandIsTakenItsPlaceAskedReadBackAndFiledWithItsNumberSaid() {
        var citizen = new Citizen(false, "楼下烧烤店每天半夜都很吵", "没有了", "在星河小区三栋", "对");

        Ticket ticket = take(citizen);

        assertThat(ticket).isNotNull();
        assertThat(ticket.state()).isEqualTo(TicketState.DISPATCHED);
        assertThat(ticket.demand().place()).isEqualTo("星河小区");
        assertThat(ticket.filedBy()).isEqualTo("robot");
        assertThat(citizen.all()).contains("您好，现在是夜间服务。", "按0", "我记的是", "已经为您登记，工单号是CS");
    }

    @Test
    void dangerIsBridgedBeforeAnythingElseAndFiledAsUrgentWhenNobodyIsThere() {
        var citizen = new Citizen(false, "楼道里燃气漏气味道很大", "没有了", "星河小区", "对");

        Ticket ticket = take(citizen);

        assertThat(citizen.heard.get(1)).contains("110");
        assertThat(citizen.handedOver).isEqualTo(1);
        assertThat(ticket).isNotNull();
        assertThat(ticket.demand().urgent()).isTrue();
    }

    @Test
    void aHumanWhoIsThereTakesWhoeverAsksForOne() {
        var citizen = new Citizen(true, "#0");
        assertThat(take(citizen)).isNull();
        assertThat(citizen.handedOver).isEqualTo(1);
    }

    @Test
    void whoeverAskedInVainIsPromisedACallBack() {
        Ticket ticket = take(new Citizen(false, "我要找人工", "半夜装修太吵了", "没有了", "星河小区", "对"));
        assertThat(ticket).isNotNull();
        assertThat(ticket.demand().content()).contains("请回电");
    }

    @Test
    void aQuestionIsAnsweredFromTheKnowledgeBase() {
        var citizen = new Citizen(false, "市民卡丢了怎么办", "没有了", "清楚了");
        Ticket ticket = take(citizen);
        assertThat(ticket).isNotNull();
        assertThat(ticket.state()).isEqualTo(TicketState.ANSWERED);
        assertThat(citizen.all()).contains("带身份证到服务大厅办理");
    }

    @Test
    void whatIsNotForThisHotlineIsExplainedAndFiledOnlyWhenTheCitizenInsists() {
        assertThat(take(new Citizen(false, "外省的厂子不发工资", "没有了", "不需要"))).isNull();
        assertThat(take(new Citizen(false, "外省的厂子不发工资", "没有了", "#1", "星河小区", "对")))
                .isNotNull();
    }

    @Test
    void whoeverHangsUpAfterTellingIsFiledAllTheSame() {
        assertThat(take(new Citizen(false, "星河小区的路灯坏了三天了"))).isNotNull();
        assertThat(take(new Citizen(false))).isNull();
    }
}
