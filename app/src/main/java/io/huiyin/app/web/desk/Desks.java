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
import io.huiyin.core.ticket.Tickets;
import io.huiyin.voicebot.queue.FloorListener;
import io.huiyin.voicebot.queue.Seat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desks whose page is open, by their agent's account. */
@Component
class Desks implements FloorListener {

    private static final int HISTORY = 5;

    private final Map<String, Set<Desk>> open = new ConcurrentHashMap<>();
    private final Tickets tickets;
    private final TicketViews views;
    private final Citizens citizens;
    private final Accounts accounts;
    private final Screenings screenings;

    Desks(Tickets tickets, TicketViews views, Citizens citizens, Accounts accounts, Screenings screenings) {
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
            return call.view(List.of(), screened, null);
        }
        return call.view(
                history(number, agent),
                screened,
                citizens.find(number).map(Citizen::name).orElse(null));
    }

    /** A call that is over and no longer among those of this moment. */
    CallView kept(CallRecord call, List<Line> lines, String agent) {
        String number = call.head().citizenNumber();
        List<ScreeningRecord> screened = screenings.of(call.head().id());
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
                number.isEmpty() ? List.of() : history(number, agent),
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

    private List<TicketRow> history(String number, String agent) {
        Viewer viewer = Viewer.of(() -> agent, accounts);
        return views.rows(
                tickets.search(new Tickets.Query(null, null, null, number, false, 0, HISTORY), viewer.sight())
                        .tickets(),
                viewer);
    }

    private Set<Desk> of(@Nullable String agent) {
        return agent == null ? Set.of() : open.getOrDefault(agent, Set.of());
    }
}
