package io.huiyin.core.draft;

import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is still writing. It has no number, runs on no clock and counts in no figure.
 *
 * @param version grows by one with each change; a change names the version that it was made on
 * @param agent account that writes it
 * @param handed from whom the agent has it; null when it was begun here
 * @param ticket what it has become; its words are the ticket's then and no longer kept here
 */
public record Draft(
        DraftId id,
        long version,
        String agent,
        Words words,
        Instant beganAt,
        Instant changedAt,
        @Nullable HandOver handed,
        @Nullable TicketId ticket) {

    /**
     * The form as far as it is filled.
     *
     * @param demand codes and words that nobody has checked yet; what is not filled is empty or null
     * @param answer to a consultation
     * @param touched names of the fields that the agent has written: a machine's word never overwrites these
     */
    public record Words(NewTicket demand, @Nullable String answer, List<String> touched) {

        public Words {
            touched = List.copyOf(touched);
        }
    }

    /** @param by account that gave it away */
    public record HandOver(String by, String reason) {}

    public boolean open() {
        return ticket == null;
    }
}
