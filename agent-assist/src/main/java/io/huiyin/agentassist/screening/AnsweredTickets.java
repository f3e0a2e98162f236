package io.huiyin.agentassist.screening;

import io.huiyin.core.assist.EarlierAnswers;
import io.huiyin.core.assist.Screener.Settled;
import io.huiyin.core.screening.Screenings;
import io.huiyin.core.ticket.Sight;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The citizen's own tickets that were answered or declined. */
@Component
class AnsweredTickets implements EarlierAnswers {

    /** Beyond the newest ones nobody would call it a repetition. */
    private static final int MOST = 20;

    /** Who told too little may tell more now. */
    private static final String TOO_VAGUE = "too_vague";

    private final Tickets tickets;
    private final Screenings screenings;

    AnsweredTickets(Tickets tickets, Screenings screenings) {
        this.tickets = tickets;
        this.screenings = screenings;
    }

    @Override
    public List<Settled> to(String number) {
        if (number.isBlank()) {
            return List.of();
        }
        var query = new Tickets.Query(null, null, null, number, false, 0, MOST);
        return tickets.search(query, Sight.ALL).tickets().stream()
                .filter(ticket -> ticket.state() == TicketState.DECLINED ? forGood(ticket) : ticket.reply() != null)
                .map(ticket -> new Settled(ticket.id().value(), words(ticket)))
                .toList();
    }

    /** Declined, and not wrongly. */
    private boolean forGood(Ticket ticket) {
        return screenings.of(ticket.id()).stream().noneMatch(one -> {
            var review = one.review();
            return one.advice().kind().equals(TOO_VAGUE) || review != null && !review.right();
        });
    }

    private String words(Ticket ticket) {
        var demand = ticket.demand();
        return demand.title() + "。" + demand.content() + "。" + answer(ticket);
    }

    /** The end of a declined one is told in its story. */
    private String answer(Ticket ticket) {
        if (ticket.state() != TicketState.DECLINED) {
            return Objects.requireNonNullElse(ticket.reply(), "");
        }
        return tickets.story(ticket.id()).stream()
                .filter(event -> event.type().equals("declined"))
                .map(TicketEvent::note)
                .reduce("", (before, last) -> "不予受理：" + last);
    }
}
