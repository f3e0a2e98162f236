package io.huiyin.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.ContactOutcome.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random steps, allowed or not, against a table of what may follow what that is written down once more, by hand. */
class TicketJourneysIT {

    static final List<String> STEPS = List.of(
            "dispatch",
            "sign",
            "contact",
            "reply",
            "humanClose",
            "humanRework",
            "humanHuman",
            "stale",
            "return",
            "returnRefused",
            "sentOn",
            "extension",
            "granted",
            "extensionRefused",
            "followUp",
            "withdraw",
            "pause",
            "pauseGranted",
            "pauseRefused",
            "resume");

    /** state → step → next state; what is not here is refused */
    static final Map<String, Map<String, String>> ORACLE = Map.ofEntries(
            Map.entry("ACCEPTED", Map.of("dispatch", "DISPATCHED", "followUp", "ACCEPTED", "withdraw", "WITHDRAWN")),
            Map.entry(
                    "DISPATCHED",
                    Map.of(
                            "dispatch",
                            "DISPATCHED",
                            "sign",
                            "SIGNED",
                            "contact",
                            "DISPATCHED",
                            "return",
                            "RETURNED",
                            "followUp",
                            "DISPATCHED",
                            "withdraw",
                            "WITHDRAWN")),
            Map.entry(
                    "SIGNED",
                    Map.of(
                            "contact",
                            "SIGNED",
                            "reply",
                            "AWAITING_CALLBACK",
                            "return",
                            "RETURNED",
                            "extension",
                            "EXTENSION_ASKED",
                            "pause",
                            "PAUSE_ASKED",
                            "followUp",
                            "SIGNED",
                            "withdraw",
                            "WITHDRAWN")),
            Map.entry(
                    "PAUSE_ASKED",
                    Map.of(
                            "contact",
                            "PAUSE_ASKED",
                            "reply",
                            "AWAITING_CALLBACK",
                            "pauseGranted",
                            "PAUSED",
                            "pauseRefused",
                            "before",
                            "followUp",
                            "PAUSE_ASKED",
                            "withdraw",
                            "WITHDRAWN")),
            Map.entry(
                    "PAUSED",
                    Map.of("contact", "PAUSED", "resume", "before", "followUp", "PAUSED", "withdraw", "WITHDRAWN")),
            Map.entry(
                    "RETURNED",
                    Map.of(
                            "returnRefused",
                            "before",
                            "sentOn",
                            "DISPATCHED",
                            "followUp",
                            "RETURNED",
                            "withdraw",
                            "WITHDRAWN")),
            Map.entry(
                    "EXTENSION_ASKED",
                    Map.of(
                            "contact",
                            "EXTENSION_ASKED",
                            "reply",
                            "AWAITING_CALLBACK",
                            "granted",
                            "before",
                            "extensionRefused",
                            "before",
                            "followUp",
                            "EXTENSION_ASKED",
                            "withdraw",
                            "WITHDRAWN")),
            Map.entry(
                    "AWAITING_CALLBACK",
                    Map.of(
                            "humanClose",
                            "CLOSED",
                            "humanRework",
                            "IN_REWORK",
                            "humanHuman",
                            "AWAITING_HUMAN_CALLBACK",
                            "followUp",
                            "AWAITING_CALLBACK")),
            Map.entry(
                    "AWAITING_HUMAN_CALLBACK",
                    Map.of("humanClose", "CLOSED", "humanRework", "IN_REWORK", "followUp", "AWAITING_HUMAN_CALLBACK")),
            Map.entry(
                    "IN_REWORK",
                    Map.of(
                            "contact",
                            "IN_REWORK",
                            "reply",
                            "AWAITING_CALLBACK",
                            "extension",
                            "EXTENSION_ASKED",
                            "pause",
                            "PAUSE_ASKED",
                            "followUp",
                            "IN_REWORK",
                            "withdraw",
                            "WITHDRAWN")),
            Map.entry("CLOSED", Map.of()),
            Map.entry("WITHDRAWN", Map.of()));

    static final SettableClock CLOCK = SettableClock.at("2026-09-14T09:00");

    static RecordPlane plane;
    static Tickets tickets;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @Test
    void everyStepIsTakenOrRefusedAsTheTableSaysAndTheStoryTellsAllOfThem() {
        long seed = System.nanoTime();
        System.out.println("TicketJourneysIT seed " + seed);
        var random = new SplittableRandom(seed);
        for (int journey = 0; journey < 120; journey++) {
            Ticket ticket = tickets.file(TestCity.outage(random.nextBoolean() ? "water" : null), "agent1");
            for (int i = 0; i < 20; i++) {
                // short enough that no rule on time comes in: those have tests of their own
                CLOCK.forward(Duration.ofMinutes(random.nextInt(60)));
                String step = STEPS.get(random.nextInt(STEPS.size()));
                ticket = tried(ticket, step, "seed %d, %s from %s".formatted(seed, step, ticket.state()));
            }
            List<TicketEvent> story = tickets.story(ticket.id());
            assertThat(story).as("seed %d", seed).hasSize((int) ticket.version());
            assertThat(story.getLast().state()).isEqualTo(ticket.state());
            assertThat(story).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
            assertThat(ticket.closedAt() != null).isEqualTo(ticket.state().ended());
        }
    }

    private static Ticket tried(Ticket before, String step, String what) {
        @Nullable String next = ORACLE.get(before.state().name()).get(step);
        var handling = before.handling();
        if ("before".equals(next)) {
            next = String.valueOf(handling.resumes());
        }
        boolean ruledOut = step.equals("return") && handling.assigned()
                || step.equals("extension") && handling.extensions() > 0
                || step.equals("pause") && handling.pauses() > 2
                || step.equals("sentOn") && "urban".equals(before.unit());
        if (next != null && ruledOut) {
            assertThat(catchThrowable(() -> take(before, step))).as(what).isInstanceOf(RefusedByRule.class);
            assertThat(tickets.find(before.id())).as(what).contains(before);
            return before;
        }
        var taken = new Ticket[1];
        Throwable refusal = catchThrowable(() -> taken[0] = take(before, step));
        if (next == null) {
            Set<Class<?>> expected = Set.of(step.equals("stale") ? StaleTicket.class : IllegalStep.class);
            assertThat(refusal).as(what).isNotNull();
            assertThat(expected).as(what).contains(refusal.getClass());
            assertThat(tickets.find(before.id())).as(what).contains(before);
            return before;
        }
        assertThat(refusal).as(what).isNull();
        assertThat(taken[0].state().name()).as(what).isEqualTo(next);
        assertThat(tickets.find(before.id())).as(what).contains(taken[0]);
        return taken[0];
    }

    private static Ticket take(Ticket t, String step) {
        TicketId id = t.id();
        return switch (step) {
            case "dispatch" -> tickets.dispatch(id, t.version(), "urban", "改派", "centre1");
            case "sign" -> tickets.sign(id, t.version(), "clerk-water");
            case "contact" -> tickets.recordContact(id, t.version(), "电话联系", "clerk-water");
            case "reply" -> tickets.reply(id, t.version(), "已处理", "clerk-water");
            case "humanClose" -> tickets.settleByHuman(id, t.version(), Verdict.CLOSE, 4, "满意", "centre1");
            case "humanRework" -> tickets.settleByHuman(id, t.version(), Verdict.REWORK, 2, "不满意", "centre1");
            case "humanHuman" -> tickets.settleByHuman(id, t.version(), Verdict.HUMAN, null, "再打", "centre1");
            case "return" -> plane.bean(Returns.class).ask(id, t.version(), "不属于我单位", "三定方案第二条", "clerk-water");
            case "returnRefused" -> plane.bean(Returns.class).refuse(id, t.version(), "属于你单位", "centre1");
            case "sentOn" -> plane.bean(Returns.class).sendOn(id, t.version(), "urban", "改派", "centre1");
            case "extension" ->
                plane.bean(Extensions.class)
                        .ask(
                                id,
                                t.version(),
                                new Extensions.Request(promised(t), "要等配件", "办法第三条", "已电话告知"),
                                "clerk-water");
            case "granted" -> plane.bean(Extensions.class).grant(id, t.version(), "同意", "centre1");
            case "extensionRefused" -> plane.bean(Extensions.class).refuse(id, t.version(), "不同意", "centre1");
            case "pause" -> plane.bean(Pauses.class).ask(id, t.version(), "expert", 2, "鉴定委托书", "clerk-water");
            case "pauseGranted" -> plane.bean(Pauses.class).grant(id, t.version(), "同意", "centre1");
            case "pauseRefused" -> plane.bean(Pauses.class).refuse(id, t.version(), "不同意", "centre1");
            case "resume" -> plane.bean(Pauses.class).resume(id, t.version(), "已到", "clerk-water");
            case "followUp" -> plane.bean(FollowUps.class).add(id, FollowUps.Kind.URGE, "请快一点", "agent1");
            case "withdraw" -> plane.bean(Endings.class).withdraw(id, t.version(), "已自行解决", "agent1");
            case "stale" -> tickets.sign(id, t.version() - 1, "clerk-water");
            default -> throw new AssertionError(step);
        };
    }

    /** Three days after the deadline, if there is one. */
    private static LocalDate promised(Ticket ticket) {
        @Nullable Instant due = ticket.replyBy();
        return (due == null ? CLOCK.instant() : due)
                .atZone(TestCity.ZONE)
                .toLocalDate()
                .plusDays(3);
    }
}
