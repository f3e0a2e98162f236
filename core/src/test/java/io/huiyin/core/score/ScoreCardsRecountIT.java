package io.huiyin.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.supervision.Exemption;
import io.huiyin.core.supervision.Exemptions;
import io.huiyin.core.ticket.ContactOutcome.Verdict;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Returns;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random months, counted by the cards and once more by hand: event after event, with a pencil and no window function. */
class ScoreCardsRecountIT {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 1);
    private static final int DAYS = 10;

    @TempDir
    Path folder;

    final SettableClock clock = SettableClock.at("2026-10-28T09:00");

    @Test
    void whatTheCardsSayComesToTheSameWhenItIsCountedByHand() throws IOException {
        long seed = new SplittableRandom().nextLong();
        try (RecordPlane plane = RecordPlane.on(TestDatabase.migrated("core"), clock)) {
            live(plane, new SplittableRandom(seed));
            CityFolder city =
                    ScoredCity.by(folder, "basicSatisfied: left_out, mergedCounted: true, falseClosingDays: " + DAYS);
            JdbcClient jdbc = plane.bean(JdbcClient.class);
            ScoreCards scores = new ScoreCards(jdbc, plane.bean(ReviewRows.class), city, clock);

            Map<String, String> counted = new TreeMap<>();
            Map<String, String> withExempted = new TreeMap<>();
            scores.of(FROM, UNTIL)
                    .forEach(card -> card.figures().forEach(one -> {
                        String figure = card.unit() + " " + one.code();
                        counted.put(figure, one.numerator() + "/" + one.denominator());
                        withExempted.put(
                                figure,
                                one.withExempted().numerator() + "/"
                                        + one.withExempted().denominator());
                    }));

            assertThat(counted).as("seed " + seed).isEqualTo(byHand(jdbc, false));
            assertThat(withExempted).as("seed " + seed).isEqualTo(byHand(jdbc, true));
            assertThat(counted).as("something was exempted").isNotEqualTo(withExempted);
            assertThat(counted.values()).as("something happened").anyMatch(pair -> !pair.endsWith("/0"));
            // as many tickets as were counted: each of these steps comes once a ticket and period, or the list is
            // shorter
            for (ScoreCard card : scores.of(FROM, UNTIL)) {
                for (ScoreCard.Figure figure : card.figures()) {
                    int tickets = scores.tickets(FROM, UNTIL, card.unit(), figure.code(), ScoreCards.Behind.COUNTED)
                            .size();
                    assertThat(tickets).isLessThanOrEqualTo((int) figure.numerator());
                    assertThat(tickets > 0)
                            .isEqualTo(figure.numerator() > 0 && !figure.code().equals("signMinutes"));
                }
            }
        }
    }

    private Map<String, String> byHand(JdbcClient jdbc, boolean exempted) {
        Map<String, String> byHand = new TreeMap<>();
        new PencilCount(FROM, UNTIL, DAYS, exempted, clock.instant())
                .of(jdbc)
                .forEach((what, pair) -> byHand.put(what, pair[0] + "/" + pair[1]));
        return byHand;
    }

    /**
     * Every third ticket is asked for, every sixth is granted so that each month has one; of the others some are refused
     * at either desk, taken back, or still waiting.
     */
    private static void exempt(RecordPlane plane, Ticket ticket, SplittableRandom dice, int i) {
        if (ticket.unit() == null || i % 3 != 0) {
            return;
        }
        Exemptions exemptions = plane.bean(Exemptions.class);
        TicketId id = ticket.id();
        var request = new Exemptions.Request("law", "已起诉", Map.of("受理通知书", "（2026）测民初1号"));
        Ticket asked = exemptions.ask(id, ticket.version(), request, "clerk");
        int fate = i % 6 == 0 ? 9 : dice.nextInt(10);
        if (fate == 0) {
            exemptions.withdraw(id, asked.version(), "不再申请", "clerk");
        } else if (fate == 1) {
            exemptions.refuse(id, asked.version(), Exemption.Stage.ASKED, "证据不足", "centre1");
        } else if (fate > 2) {
            Ticket passed = exemptions.pass(id, asked.version(), "属实", "centre1");
            if (fate == 3) {
                exemptions.refuse(id, passed.version(), Exemption.Stage.PASSED, "不符合", "manager1");
            } else if (fate > 4) {
                exemptions.grant(id, passed.version(), "同意", "manager1");
            }
        }
    }

    /** Forty citizens' matters over five weeks; some come again about the same. */
    private void live(RecordPlane plane, SplittableRandom dice) {
        Tickets tickets = plane.bean(Tickets.class);
        Returns returns = plane.bean(Returns.class);
        for (int i = 0; i < 40; i++) {
            pass(dice, 18);
            Ticket ticket = tickets.file(demand(dice), "agent1");
            pass(dice, 30);
            if (dice.nextInt(6) == 0 && !ticket.demand().urgent()) {
                ticket = returns.ask(ticket.id(), ticket.version(), "不属我单位", "三定", "clerk");
                pass(dice, 3);
                ticket = dice.nextBoolean()
                        ? returns.sendOn(
                                ticket.id(),
                                ticket.version(),
                                "water".equals(ticket.unit()) ? "urban" : "water",
                                "改派",
                                "centre1")
                        : returns.refuse(ticket.id(), ticket.version(), "属其职责", "centre1");
            }
            if (ticket.state() == TicketState.DISPATCHED) {
                ticket = tickets.sign(ticket.id(), ticket.version(), "clerk");
            }
            for (int round = 0; round < 2 && ticket.replyBy() != null; round++) {
                if (dice.nextInt(3) > 0) {
                    pass(dice, 20);
                    ticket = tickets.recordContact(ticket.id(), ticket.version(), "已联系", "clerk");
                }
                if (dice.nextInt(8) == 0) {
                    break;
                }
                pass(dice, 20);
                ticket = tickets.reply(ticket.id(), ticket.version(), "已办", "clerk");
                pass(dice, 6);
                if (dice.nextInt(6) == 0) {
                    break;
                }
                boolean content = dice.nextInt(3) > 0;
                Integer satisfaction = dice.nextInt(4) == 0 ? null : (content ? 3 : 1) + dice.nextInt(content ? 3 : 2);
                Boolean solved = dice.nextInt(4) == 0 ? null : content;
                ticket = tickets.settleByHuman(
                        ticket.id(),
                        ticket.version(),
                        content ? Verdict.CLOSE : Verdict.REWORK,
                        satisfaction,
                        solved,
                        "回访",
                        "centre1");
                if (content) {
                    break;
                }
            }
            exempt(plane, ticket, dice, i);
        }
    }

    private void pass(SplittableRandom dice, int hours) {
        clock.forward(Duration.ofMinutes(1 + dice.nextInt(hours * 60)));
    }

    private static NewTicket demand(SplittableRandom dice) {
        String unit = dice.nextBoolean() ? "water" : "urban";
        NewTicket said = TestCity.outage(unit);
        return new NewTicket(
                "help",
                dice.nextInt(4) == 0 ? null : "outage",
                said.title(),
                said.content(),
                said.place(),
                said.area(),
                said.happened(),
                "1380000000" + dice.nextInt(6),
                said.name(),
                false,
                dice.nextInt(10) == 0,
                null,
                unit,
                "职责");
    }
}
