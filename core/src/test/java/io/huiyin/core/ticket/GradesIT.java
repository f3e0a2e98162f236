package io.huiyin.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.city.Grading;
import io.huiyin.core.city.Grading.Grade;
import io.huiyin.core.city.Grading.Rule;
import io.huiyin.core.city.Grading.Sign;
import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.supervision.UrgeLadder;
import io.huiyin.core.supervision.UrgeRound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grades by rules. The test city's term for help: seven working days of 8.5 office hours; its ladder reminds 8 hours before. */
class GradesIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static final Grading GRADING = new Grading(
            List.of(new Grade("a", "一级", 17), new Grade("b", "二级", 8), new Grade("c", "三级", 0)),
            List.of(
                    new Rule("R1", "a", Sign.URGENT, List.of(), 1, "紧急工单"),
                    new Rule("R2", "a", Sign.LEADERS, List.of(), 1, "市领导批办件"),
                    new Rule("R3", "a", Sign.WORDS, List.of("塌陷", "触电"), 1, "有危险"),
                    new Rule("R4", "a", Sign.CITIZENS, List.of(), 3, "三人反映"),
                    new Rule("R5", "b", Sign.CITIZENS, List.of(), 2, "两人反映"),
                    new Rule("R6", "b", Sign.URGES, List.of(), 2, "催办两次"),
                    new Rule("R7", "b", Sign.WORDS, List.of("老人"), 1, "需要照顾"),
                    new Rule("R8", "b", Sign.TERM_USED, List.of(), 50, "时限过半")),
            "测试分级规定");

    static RecordPlane plane;
    static Tickets tickets;
    static Grades grades;
    static GradeRound round;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK, TestCity.folder(GRADING), Map.of());
        tickets = plane.bean(Tickets.class);
        grades = plane.bean(Grades.class);
        round = plane.bean(GradeRound.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void mondayMorning() {
        CLOCK.set("2026-11-23T10:00");
    }

    private static Ticket filed(String title) {
        NewTicket some = TestCity.outage("water");
        return tickets.file(
                new NewTicket(
                        some.kind(),
                        some.matter(),
                        title,
                        some.content(),
                        some.place(),
                        some.area(),
                        some.happened(),
                        some.phone(),
                        some.name(),
                        false,
                        false,
                        null,
                        some.unit(),
                        some.unitReason()),
                "agent1");
    }

    private static Ticket now(Ticket ticket) {
        return tickets.find(ticket.id()).orElseThrow();
    }

    private static String name(Ticket ticket) {
        return grades.of(now(ticket)).orElseThrow().name();
    }

    private static List<String> gradings(Ticket ticket) {
        return tickets.story(ticket.id()).stream()
                .filter(event -> event.type().equals("graded"))
                .map(TicketEvent::note)
                .toList();
    }

    @Test
    void aTicketForWhichNoRuleSpeaksHasTheLastGradeAndNoEventOfIt() {
        Ticket ticket = filed("停水");
        assertThat(name(ticket)).isEqualTo("三级");
        assertThat(gradings(ticket)).isEmpty();
        assertThat(grades.of(ticket).orElseThrow())
                .isEqualTo(new Grades.GradeWords("三级", 2, true, "三级：没有规则命中。依据：测试分级规定"));
    }

    @Test
    void theHighestOfSeveralGradesCountsAndSaysWhy() {
        Ticket ticket = filed("路面塌陷，老人出行不便");
        assertThat(ticket.version()).isEqualTo(now(ticket).version());
        assertThat(grades.of(ticket).orElseThrow().why()).isEqualTo("一级：有危险（规则 R3）。依据：测试分级规定");
        assertThat(gradings(ticket)).containsExactly("一级：有危险（规则 R3）");
        assertThat(tickets.story(ticket.id()).getLast())
                .extracting(TicketEvent::type, TicketEvent::actor, TicketEvent::basis)
                .containsExactly("graded", "system", "测试分级规定");
    }

    @Test
    void repeatedUrgingAndALeadersWordRaiseTheGrade() {
        Ticket ticket = filed("停水");
        FollowUps followUps = plane.bean(FollowUps.class);
        followUps.add(ticket.id(), FollowUps.Kind.URGE, "快一点", "agent1");
        assertThat(name(ticket)).isEqualTo("三级");
        Ticket urged = followUps.add(ticket.id(), FollowUps.Kind.URGE, "怎么还没来", "agent1");
        assertThat(name(ticket)).isEqualTo("二级");
        plane.bean(Marking.class).leaders(urged.id(), urged.version(), "市长批示", "centre1");
        assertThat(gradings(ticket)).containsExactly("三级 → 二级：催办两次（规则 R6）", "二级 → 一级：市领导批办件（规则 R2）");
    }

    @Test
    void citizensWhoJoinRaiseTheGradeAndOneWhoPartsLowersIt() {
        Endings endings = plane.bean(Endings.class);
        Ticket carrier = filed("停水");
        Ticket second = filed("停水");
        Ticket third = filed("停水");
        Ticket merged = endings.merge(second.id(), second.version(), carrier.id(), "同一件事", "centre1");
        assertThat(name(carrier)).isEqualTo("二级");
        endings.merge(third.id(), third.version(), carrier.id(), "同一件事", "centre1");
        assertThat(name(carrier)).isEqualTo("一级");
        endings.unmerge(merged.id(), merged.version(), "另一件事", "centre1");
        assertThat(name(carrier)).isEqualTo("二级");
        tickets.sign(carrier.id(), now(carrier).version(), "clerk-water");
        assertThat(name(carrier)).as("what was said of the citizens stands").isEqualTo("二级");
    }

    @Test
    void halfOfTheTermRaisesTheGradeAndAnotherTermBeginsAnew() {
        Ticket ticket = filed("停水");
        round.go();
        assertThat(name(ticket)).isEqualTo("三级");
        // from Monday 10:00 to the closing of the seventh day after: 7.5 + 7 × 8.5 = 67 office hours; half on Friday
        CLOCK.set("2026-11-27T09:29:59");
        round.go();
        assertThat(name(ticket)).isEqualTo("三级");
        CLOCK.set("2026-11-27T10:00");
        round.go();
        assertThat(name(ticket)).isEqualTo("二级");
        assertThat(round.go()).as("nothing is left to look at").isZero();
        tickets.dispatch(ticket.id(), now(ticket).version(), "urban", "改派", "centre1");
        assertThat(name(ticket)).isEqualTo("三级");
        assertThat(gradings(ticket)).containsExactly("三级 → 二级：时限过半（规则 R8）", "二级 → 三级：没有规则再命中");
    }

    @Test
    void whatHasEndedKeepsItsGrade() {
        Ticket ticket = filed("老人家里停水");
        plane.bean(Endings.class).withdraw(ticket.id(), now(ticket).version(), "不再需要", "centre1");
        assertThat(name(ticket)).isEqualTo("二级");
    }

    @Test
    void aHigherGradeIsRemindedOfSooner() {
        Ticket usual = filed("停水");
        Ticket high = filed("路面塌陷");
        UrgeLadder ladder = plane.bean(UrgeLadder.class);
        assertThat(ladder.standing(high).why()).contains("届满前 25 个办公小时提醒");
        Instant due = high.replyBy();
        assertThat(due).isNotNull();
        // three office days of 8.5 hours before the end: more than 25 hours are left, then less
        CLOCK.set("2026-11-30T09:00");
        plane.bean(UrgeRound.class).go();
        assertThat(ladder.reached(List.of(now(high)))).isEmpty();
        CLOCK.set("2026-11-30T17:00");
        plane.bean(UrgeRound.class).go();
        assertThat(ladder.reached(List.of(now(high), now(usual))))
                .containsExactly(Map.entry(high.id(), UrgeStep.REMINDER));
    }

    @Test
    void anInboxHasTheHighestGradeFirst() {
        Ticket usual = filed("停水");
        CLOCK.set("2026-11-25T10:00");
        Ticket high = filed("路面塌陷");
        List<TicketId> list =
                tickets.search(new Tickets.Query(null, null, "water", null, false, 0, 200)).tickets().stream()
                        .map(Ticket::id)
                        .toList();
        assertThat(list.indexOf(high.id())).isLessThan(list.indexOf(usual.id()));
    }

    /** Random lives; after each step the grade is what the rules say, looked at by hand, and the events alone tell it. */
    @Test
    void afterAnyStepsTheGradeIsWhatTheRulesSay() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int life = 0; life < 12; life++) {
            CLOCK.set("2026-11-23T10:00");
            Ticket ticket = filed(random.nextInt(4) == 0 ? "老人家里停水" : "停水");
            int joined = 0;
            for (int step = 0; step < 8; step++) {
                CLOCK.forward(Duration.ofHours(random.nextInt(30)));
                joined += step(random.nextInt(6), now(ticket));
                round.go();
                assertThat(now(ticket).grade())
                        .as("life %d, step %d of seed %d: %s", life, step, seed, tickets.story(ticket.id()))
                        .isEqualTo(byHand(now(ticket), 1 + joined));
                assertThat(told(ticket)).as("seed %d", seed).isEqualTo(name(ticket));
            }
        }
    }

    /** @return how many citizens joined */
    private static int step(int which, Ticket ticket) {
        if (ticket.state().ended()) {
            return 0;
        }
        switch (which) {
            case 0 -> plane.bean(FollowUps.class).add(ticket.id(), FollowUps.Kind.URGE, "快一点", "agent1");
            case 1 -> {
                Ticket other = filed("停水");
                plane.bean(Endings.class).merge(other.id(), other.version(), ticket.id(), "同一件事", "centre1");
                return 1;
            }
            case 2 -> {
                if (!ticket.leaders()) {
                    plane.bean(Marking.class).leaders(ticket.id(), ticket.version(), "批示", "centre1");
                }
            }
            case 3 -> {
                if (ticket.state() == TicketState.DISPATCHED) {
                    tickets.dispatch(ticket.id(), ticket.version(), "water", "重派", "centre1");
                }
            }
            case 4 -> {
                if (ticket.state() == TicketState.DISPATCHED) {
                    tickets.sign(ticket.id(), ticket.version(), "clerk-water");
                }
            }
            default -> {}
        }
        return 0;
    }

    private static TicketGrade byHand(Ticket ticket, int citizens) {
        List<String> rules = new ArrayList<>();
        int rank = 2;
        for (Rule rule : GRADING.rules()) {
            boolean speaks = switch (rule.id()) {
                case "R2" -> ticket.leaders();
                case "R4" -> citizens >= 3;
                case "R5" -> citizens >= 2;
                case "R6" -> ticket.handling().urges() >= 2;
                case "R7" -> ticket.demand().title().contains("老人");
                case "R8" -> 2 * minutes(ticket, CLOCK.instant()) >= minutes(ticket, ticket.replyBy());
                default -> false;
            };
            if (speaks) {
                rules.add(rule.id());
                rank = Math.min(rank, rule.grade().equals("a") ? 0 : 1);
            }
        }
        return new TicketGrade(rank, rules);
    }

    /** Office minutes since the handling began, one after the other. */
    private static long minutes(Ticket ticket, Instant until) {
        var calendar = plane.bean(Deadlines.class).calendar();
        long minutes = 0;
        for (Instant at = ticket.handling().beganAt(); at.isBefore(until); at = at.plusSeconds(60)) {
            var local = at.atZone(TestCity.ZONE);
            int minute = local.getHour() * 60 + local.getMinute();
            minutes += calendar.isWorkingDay(local.toLocalDate()) && minute >= 9 * 60 && minute < 17 * 60 + 30 ? 1 : 0;
        }
        return minutes;
    }

    /** The grade that the last event names. */
    private static String told(Ticket ticket) {
        List<String> all = gradings(ticket);
        return all.isEmpty() ? "三级" : all.getLast().replaceAll("^(.* → )?(.*?)：.*", "$2");
    }
}
