package io.huiyin.app.web.desk;

import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.call.CallViews.Line;
import io.huiyin.app.web.ticket.TicketViews;
import io.huiyin.app.web.ticket.TicketViews.TicketRow;
import io.huiyin.core.call.CallRecord;
import io.huiyin.core.citizen.Citizen;
import io.huiyin.core.citizen.Citizens;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.screening.ScreeningRecord;
import io.huiyin.core.screening.Screenings;
import io.huiyin.core.text.Masking;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.voicebot.queue.FloorListener;
import io.huiyin.voicebot.queue.Seat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desks whose page is open, by their agent's account. */
@Component
class Desks implements FloorListener {

    private static final int HISTORY = 5;

    /** Of somebody who calls every day as many are looked through. */
    private static final int LOOKED_THROUGH = 100;

    /** A quarter: who comes back within it is likely to mean the same matter. */
    private static final Duration LATELY = Duration.ofDays(90);

    /** The caller's tickets for the desk, and their number. */
    private record Past(List<TicketRow> rows, CallView.@Nullable Caller caller) {

        static final Past NONE = new Past(List.of(), null);
    }

    private final Map<String, Set<Desk>> open = new ConcurrentHashMap<>();
    private final Tickets tickets;
    private final TicketViews views;
    private final Citizens citizens;
    private final Accounts accounts;
    private final Screenings screenings;
    private final Clock clock;

    Desks(
            Tickets tickets,
            TicketViews views,
            Citizens citizens,
            Accounts accounts,
            Screenings screenings,
            Clock clock) {
        this.clock = clock;
        this.tickets = tickets;
        this.views = views;
        this.citizens = citizens;
        this.accounts = accounts;
        this.screenings = screenings;
    }

    void add(Desk desk) {
        open.computeIfAbsent(desk.agent(), a -> ConcurrentHashMap.newKeySet()).add(desk);
    }

    void remove(Desk desk) {
        Set<Desk> same = open.get(desk.agent());
        if (same != null) {
            same.remove(desk);
        }
    }

    /** Sends to the desk of the call's agent; returns at once. */
    void show(DeskCall call, DeskMessage message) {
        for (Desk desk : of(call.agent())) {
            desk.send(() -> message);
        }
    }

    /** The head needs the caller's earlier tickets, which are read on the desk's thread, not on the call's. */
    void showHead(DeskCall call) {
        for (Desk desk : of(call.agent())) {
            desk.send(() -> new DeskMessage.CallHead(view(call, desk.agent())));
        }
    }

    @Override
    public void waiting(int waiting) {
        open.values().forEach(same -> same.forEach(desk -> desk.send(() -> new DeskMessage.Waiting(waiting))));
    }

    @Override
    public void seat(Seat seat) {
        for (Desk desk : of(seat.agent())) {
            desk.send(() -> new DeskMessage.SeatChanged(view(seat)));
        }
    }

    DeskMessage.Seat view(Seat seat) {
        String name = accounts.find(seat.agent()).map(Account::displayName).orElse(seat.agent());
        return new DeskMessage.Seat(seat.agent(), name, seat.state().name().toLowerCase(Locale.ROOT));
    }

    CallView view(DeskCall call, String agent) {
        String number = call.head.citizenNumber();
        List<CallView.Screened> screened = CallView.Screened.of(screenings.of(call.head.id()));
        if (number.isEmpty()) {
            return call.view(List.of(), null, screened, null);
        }
        Past past = past(number, agent);
        return call.view(
                past.rows(),
                past.caller(),
                screened,
                citizens.find(number).map(Citizen::name).orElse(null));
    }

    /** A call that is over and no longer among those of this moment. */
    CallView kept(CallRecord call, List<Line> lines, String agent) {
        String number = call.head().citizenNumber();
        List<ScreeningRecord> screened = screenings.of(call.head().id());
        Past past = number.isEmpty() ? Past.NONE : past(number, agent);
        return new CallView(
                call.head().id().toString(),
                CallView.State.ended,
                call.head().direction(),
                number,
                Masking.phone(number),
                citizens.find(number).map(Citizen::name).orElse(null),
                call.head().line(),
                call.head().rangAt(),
                call.answeredAt(),
                call.endedAt(),
                past.rows(),
                past.caller(),
                lines,
                List.of(),
                null,
                screened.stream()
                        .filter(ScreeningRecord::stands)
                        .map(ScreeningRecord::advice)
                        .findFirst()
                        .orElse(null),
                CallView.Screened.of(screened),
                null,
                null);
    }

    private Past past(String number, String agent) {
        Viewer viewer = Viewer.of(() -> agent, accounts);
        List<Ticket> all = tickets.search(
                        new Tickets.Query(null, null, null, number, false, 0, LOOKED_THROUGH), viewer.sight())
                .tickets();
        if (all.isEmpty()) {
            return Past.NONE;
        }
        List<Ticket> open = all.stream().filter(one -> !one.state().ended()).toList();
        Instant since = clock.instant().minus(LATELY);
        int lately =
                (int) all.stream().filter(one -> one.filedAt().isAfter(since)).count();
        List<Ticket> shown = Stream.concat(open.stream(), all.stream())
                .distinct()
                .limit(Math.max(HISTORY, Math.min(open.size(), 2 * HISTORY)))
                .toList();
        return new Past(views.rows(shown, viewer), new CallView.Caller(open.size(), lately));
    }

    private Set<Desk> of(@Nullable String agent) {
        return agent == null ? Set.of() : open.getOrDefault(agent, Set.of());
    }
}
