package io.huiyin.core.ticket;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The ticket's way: every step a citizen's matter can take, each saved with its event in one transaction. */
@Service
public class Tickets {

    /**
     * Which tickets a list shows; null means any.
     *
     * @param text words in title, content or number
     * @param page from 0
     * @param size at most 200
     */
    public record Query(
            @Nullable String text,
            @Nullable TicketState state,
            @Nullable String unit,
            @Nullable String phone,
            boolean overdueOnly,
            int page,
            int size) {}

    public record Page(List<Ticket> tickets, long total) {}

    /** Accepts a demand; with a unit it is dispatched in the same step. */
    public Ticket file(NewTicket demand, String actor) {
        throw new UnsupportedOperationException();
    }

    /** A consultation answered in the call: filed and ended in one step. */
    public Ticket answerAtOnce(NewTicket demand, String answer, String actor) {
        throw new UnsupportedOperationException();
    }

    public Ticket dispatch(TicketId id, long version, String unit, String reason, String actor) {
        throw new UnsupportedOperationException();
    }

    public Ticket sign(TicketId id, long version, String actor) {
        throw new UnsupportedOperationException();
    }

    /** The unit spoke with the citizen; {@code note} says what about. */
    public Ticket recordContact(TicketId id, long version, String note, String actor) {
        throw new UnsupportedOperationException();
    }

    /** Sends the unit's result; the callback becomes due. */
    public Ticket reply(TicketId id, long version, String text, String actor) {
        throw new UnsupportedOperationException();
    }

    public Optional<Ticket> find(TicketId id) {
        throw new UnsupportedOperationException();
    }

    public List<TicketEvent> story(TicketId id) {
        throw new UnsupportedOperationException();
    }

    public Page search(Query query) {
        throw new UnsupportedOperationException();
    }
}
