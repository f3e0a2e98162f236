package io.huiyin.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.ContactOutcome.Verdict;
import java.time.Duration;
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

    static final List<String> STEPS =
            List.of("dispatch", "sign", "contact", "reply", "humanClose", "humanRework", "humanHuman", "stale");

    /** state → step → next state; what is not here is refused */
    static final Map<String, Map<String, String>> ORACLE = Map.of(
            "ACCEPTED", Map.of("dispatch", "DISPATCHED"),
            "DISPATCHED", Map.of("dispatch", "DISPATCHED", "sign", "SIGNED", "contact", "DISPATCHED"),
            "SIGNED", Map.of("contact", "SIGNED", "reply", "AWAITING_CALLBACK"),
            "AWAITING_CALLBACK",
                    Map.of("humanClose", "CLOSED", "humanRework", "IN_REWORK", "humanHuman", "AWAITING_HUMAN_CALLBACK"),
            "AWAITING_HUMAN_CALLBACK", Map.of("humanClose", "CLOSED", "humanRework", "IN_REWORK"),
            "IN_REWORK", Map.of("contact", "IN_REWORK", "reply", "AWAITING_CALLBACK"),
            "CLOSED", Map.of());

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
        for (int journey = 0; journey < 60; journey++) {
            Ticket ticket = tickets.file(TestCity.outage(random.nextBoolean() ? "water" : null), "agent1");
            for (int i = 0; i < 14; i++) {
                CLOCK.forward(Duration.ofMinutes(random.nextInt(500)));
                String step = STEPS.get(random.nextInt(STEPS.size()));
                ticket = tried(ticket, step, "seed %d, %s from %s".formatted(seed, step, ticket.state()));
            }
            List<TicketEvent> story = tickets.story(ticket.id());
            assertThat(story).as("seed %d", seed).hasSize((int) ticket.version());
            assertThat(story.getLast().state()).isEqualTo(ticket.state());
            assertThat(story).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
            assertThat(ticket.closedAt() != null).isEqualTo(ticket.state() == TicketState.CLOSED);
        }
    }

    private static Ticket tried(Ticket before, String step, String what) {
        @Nullable String next = ORACLE.get(before.state().name()).get(step);
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
            case "stale" -> tickets.sign(id, t.version() - 1, "clerk-water");
            default -> throw new AssertionError(step);
        };
    }
}
