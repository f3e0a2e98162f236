package io.huiyin.core.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketState;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One word between two platforms about one ticket, as it travels: JSON, what is null left out. docs/exchange.md tells other
 * makers what each holds.
 *
 * @param from code of who sends, {@code to} of who is meant: a message cannot be turned against its sender
 * @param reference of this sending, given by the platform whose ticket it is
 * @param sequence from 1, counted for each direction of a reference: none is taken out of turn
 * @param standing how the sender's own ticket stands
 * @param words the reason, the reply or what the citizen says
 * @param basis of a return
 * @param demand of a sending
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExchangeMessage(
        String from,
        String to,
        String reference,
        int sequence,
        Type type,
        Instant at,
        Standing standing,
        @Nullable String words,
        @Nullable String basis,
        @Nullable Demand demand) {

    /** Lower case on the wire. */
    enum Type {
        /** From whose ticket it is, as are the next three: please handle this. */
        send,
        urge,
        addition,
        /** It is no longer yours: taken back by the citizen, or given to somebody else. */
        withdraw,
        /** From who handles it, as are those below: we have it in hand. */
        accept,
        status,
        reply,
        /** Not ours: it has ended here. */
        @JsonProperty("return")
        refuse;

        boolean byOwner() {
            return compareTo(withdraw) <= 0;
        }
    }

    /**
     * @param number of the sender's own ticket
     * @param state constant of {@link TicketState}, {@code stateName} the same in words
     * @param replyBy until when it must be replied to there; null when no unit has it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            String number,
            String state,
            String stateName,
            @Nullable Instant replyBy) {

        static Standing of(Ticket ticket) {
            TicketState state = ticket.state();
            return new Standing(ticket.id().value(), state.name(), state.label(), ticket.replyBy());
        }
    }

    /**
     * @param phone digits; null, like the name, when the receiver may not know who it is: then that is hidden in the words too
     * @param earlier the receiver's number for the same matter when this is a further sending
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Demand(
            Coded kind,
            @Nullable Coded matter,
            @Nullable Coded area,
            String title,
            String content,
            @Nullable String place,
            @Nullable String happened,
            @Nullable String phone,
            @Nullable String name,
            boolean secret,
            boolean urgent,
            @Nullable String earlier) {}

    /** The sender's own code, and what it calls it; either may be empty. */
    record Coded(String code, String name) {

        /** JSON leaves out what it likes. */
        Coded {
            code = Objects.requireNonNullElse(code, "");
            name = Objects.requireNonNullElse(name, "");
        }
    }
}
