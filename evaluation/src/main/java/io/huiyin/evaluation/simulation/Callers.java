package io.huiyin.evaluation.simulation;

import io.huiyin.core.call.CallId;
import io.huiyin.core.supervision.Urge;
import io.huiyin.core.ticket.FollowUps;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Splits;
import io.huiyin.core.ticket.StaleTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.UnitMayNotLead;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The citizens who ring and the agents who answer, some of them with a draft first. */
final class Callers {

    static final String AGENT = "huawu01";
    private static final int REMEMBERED = 200;

    private final Town town;
    private final Agenda agenda;
    private final Offices offices;
    private final RandomGenerator dice;
    private final List<String> kinds;
    private final List<String> villages;
    /** with {@code calls} it tells each demand apart, of other runs on the same database too: one filed twice is seen */
    private final Instant run;

    private final DraftDesk drafts;
    /** some of those who called, for some call again about the same */
    private final List<Called> called = new ArrayList<>();

    private long calls;

    Callers(Town town, Agenda agenda, Offices offices, RandomGenerator dice, Instant run) {
        this.town = town;
        this.agenda = agenda;
        this.offices = offices;
        this.dice = dice;
        this.run = run;
        this.kinds = town.city.profile().kinds().stream().map(k -> k.code()).toList();
        this.villages = town.city.units().stream()
                .filter(unit -> !unit.mayLead())
                .map(Unit::code)
                .toList();
        this.drafts = new DraftDesk(town, agenda, dice, this::someDemand, this::filed);
    }

    /** Who called about what the catalogue says in that line. */
    private record Called(String phone, CatalogueEntry line) {}

    /** What agents had not finished when a simulation goes on. */
    void takeUp() {
        drafts.takeUp();
    }

    /** One call: three of four are answered at once, of the others one in seven is about a matter already filed. */
    void ring() {
        if (dice.nextInt(100) < 75) {
            town.acknowledged(town.tickets.answerAtOnce(demand("consultation", false, false, null), "按知识库条目答复", AGENT));
        } else if (dice.nextInt(7) == 0) {
            town.someOpen().ifPresent(this::followUp);
        } else if (dice.nextInt(3) == 0) {
            drafts.begin();
        } else {
            filed(town.acknowledged(town.tickets.file(someDemand(null), AGENT)));
        }
    }

    private void followUp(Ticket ticket) {
        switch (dice.nextInt(40)) {
            case 0 ->
                mark(
                        ticket,
                        ticket.leaders(),
                        t -> town.marking.leaders(t.id(), t.version(), "分管副市长批示：抓紧办理", Offices.CENTRE));
            case 1 ->
                mark(
                        ticket,
                        ticket.demand().secret(),
                        t -> town.marking.secret(t.id(), t.version(), "诉求人来电要求保密", AGENT));
            case 2 -> recallAnUrge(ticket);
            case 3 -> offices.emergencies().mark(ticket);
            case 4 -> offices.emergencies().takeBack(ticket);
            default -> furtherWord(ticket);
        }
    }

    private void mark(Ticket ticket, boolean already, UnaryOperator<Ticket> mark) {
        if (already) {
            return;
        }
        boolean robots = ticket.state() == TicketState.AWAITING_CALLBACK;
        Ticket after = town.act(ticket.id(), mark);
        if (robots) {
            offices.takeUpAfter(after);
        }
    }

    private void recallAnUrge(Ticket ticket) {
        town.ladder.of(ticket).stream()
                .filter(Urge::inForce)
                .findFirst()
                .ifPresent(urge -> town.act(ticket.id(), t -> {
                    town.ladder.recall(t.id(), urge.id(), "已催办到人", Offices.CENTRE);
                    return town.ticket(t.id());
                }));
    }

    private void furtherWord(Ticket ticket) {
        FollowUps.Kind kind = FollowUps.Kind.values()[dice.nextInt(FollowUps.Kind.values().length)];
        town.act(ticket.id(), t -> town.followUps.add(t.id(), kind, "第 " + calls + " 号来电之后：什么时候能办好", AGENT));
    }

    private NewTicket someDemand(@Nullable CallId call) {
        boolean sure = dice.nextInt(100) < 80;
        return demand(kinds.get(dice.nextInt(kinds.size())), sure, dice.nextInt(100) < 2, call);
    }

    private void filed(Ticket filed) {
        town.opened(filed);
        offices.takeUp(filed);
        int fate = dice.nextInt(1_000);
        TicketId id = filed.id();
        if (fate < 10) {
            agenda.in(Duration.ofHours(1), Duration.ofDays(4), () -> withdraw(id));
        } else if (fate < 30) {
            agenda.in(Duration.ofMinutes(10), Duration.ofHours(2), () -> offices.merge(id));
        } else if (fate < 40) {
            agenda.in(Duration.ofHours(1), Duration.ofDays(2), () -> tryWhatMustFail(id));
        } else if (fate < 60) {
            agenda.in(Duration.ofMinutes(5), Duration.ofHours(2), () -> split(id));
        }
    }

    /** Somebody at the centre sees that it is two matters. */
    private void split(TicketId id) {
        Ticket whole = town.ticket(id);
        if (whole.state() != TicketState.ACCEPTED && whole.state() != TicketState.DISPATCHED) {
            return;
        }
        NewTicket other = someDemand(null);
        boolean sameArea = Objects.equals(other.area(), whole.demand().area());
        var part =
                new Splits.Part(null, other.matter(), other.title(), other.content(), sameArea ? other.unit() : null);
        Ticket taken = town.act(id, t -> town.splits.split(id, t.version(), part, "一件工单反映两件事", Offices.CENTRE));
        if (taken != null) {
            town.acknowledged(town.ticket(id));
            filed(taken);
        }
    }

    private void withdraw(TicketId id) {
        Ticket ticket = town.ticket(id);
        if (ticket.state().next().contains(TicketState.WITHDRAWN)
                && town.tickets.carriedBy(id).isEmpty()) {
            town.act(id, t -> town.endings.withdraw(id, t.version(), "诉求人来电：已自行解决", Offices.CENTRE));
        }
    }

    private void tryWhatMustFail(TicketId id) {
        Ticket now = town.ticket(id);
        // what the machine noted last makes nobody's step stale
        long lastPersons = town.tickets.story(id).stream()
                .filter(event -> !event.actor().equals("system"))
                .mapToLong(TicketEvent::version)
                .max()
                .orElseThrow();
        town.mustFail(
                StaleTicket.class,
                "a step of " + id + " on an old version",
                () -> town.tickets.recordContact(id, lastPersons - 1, "旧版本", "shuiwu01"));
        if (now.state() == TicketState.ACCEPTED || now.state() == TicketState.DISPATCHED) {
            String village = villages.get(dice.nextInt(villages.size()));
            town.mustFail(
                    UnitMayNotLead.class,
                    "dispatch of " + id + " to a village",
                    () -> town.tickets.dispatch(id, now.version(), village, "", Offices.CENTRE));
        }
    }

    private NewTicket demand(String kind, boolean sure, boolean urgent, @Nullable CallId call) {
        calls++;
        Called who = someCaller();
        CatalogueEntry line = who.line();
        return new NewTicket(
                kind,
                line.matter(),
                "诉求" + calls,
                "第 " + run + "/" + calls + " 号来电：市民反映小区问题，希望尽快处理。",
                "幸福小区" + dice.nextInt(1, 40) + "栋",
                line.area(),
                null,
                who.phone(),
                null,
                dice.nextInt(20) == 0,
                urgent,
                call,
                sure ? line.lead() : null,
                sure ? line.basis() : null);
    }

    private Called someCaller() {
        if (!called.isEmpty() && dice.nextInt(100) < 3) {
            Called again = called.get(dice.nextInt(called.size()));
            if (town.lines().contains(again.line())) {
                return again;
            }
        }
        CatalogueEntry line = town.lines().get(dice.nextInt(town.lines().size()));
        var first = new Called("138%08d".formatted(dice.nextInt(20_000_000)), line);
        if (called.size() < REMEMBERED) {
            called.add(first);
        } else {
            called.set(dice.nextInt(REMEMBERED), first);
        }
        return first;
    }
}
