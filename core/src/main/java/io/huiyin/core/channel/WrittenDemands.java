package io.huiyin.core.channel;

import io.huiyin.core.assist.Screener;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.ticket.UnknownCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what citizens write, by whatever way it comes, as the same kind of ticket that a call becomes. It waits for the
 * supervision centre, which sends it to a unit or declines it.
 */
@Service
public class WrittenDemands {

    /** What the citizen's steps on a ticket are signed with. */
    public static final String CITIZEN = "citizen";

    /**
     * @param code with the ticket's number it opens the ticket to the citizen; shown once, only its hash is kept
     * @param danger words of danger to life or property in it: then it was filed as urgent; null without
     * @param again whether this very demand was here already; the code is new all the same, the old one opens no more
     */
    public record Filed(
            Ticket ticket, String code, @Nullable String danger, boolean again) {}

    private final Tickets tickets;
    private final ObjectProvider<Screener> screener;
    private final JdbcClient jdbc;

    /** @param screener asked for words of danger, for nobody hears the writer; without one nothing is looked for */
    WrittenDemands(Tickets tickets, ObjectProvider<Screener> screener, JdbcClient jdbc) {
        this.tickets = tickets;
        this.screener = screener;
        this.jdbc = jdbc;
    }

    /**
     * Files a demand once, however often it is sent.
     *
     * @param reference the sender's own number, the same each time this demand is sent; null takes each as a new one
     * @param actor account that brought it in, or {@link #CITIZEN}
     * @throws UnknownCode for a kind, matter or area that the city does not have
     * @throws MissingWords for an empty title or content
     */
    @Transactional
    public Filed file(Channel channel, @Nullable String reference, NewTicket demand, String actor) {
        String code = QueryCode.random();
        String danger = danger(demand);
        Optional<TicketId> known = reference == null ? Optional.empty() : known(channel, reference);
        if (known.isPresent()) {
            jdbc.sql("update ticket_origin set code_hash = :hash where ticket = :ticket")
                    .param("hash", QueryCode.hash(known.get(), code))
                    .param("ticket", known.get().value())
                    .update();
            return new Filed(tickets.find(known.get()).orElseThrow(), code, danger, true);
        }
        Ticket ticket = tickets.file(danger == null ? demand : demand.asUrgent(true), actor);
        jdbc.sql("insert into ticket_origin values (:ticket, :channel, :reference, :hash)")
                .param("ticket", ticket.id().value())
                .param("channel", channel.name())
                .param("reference", reference)
                .param("hash", QueryCode.hash(ticket.id(), code))
                .update();
        return new Filed(ticket, code, danger, false);
    }

    private @Nullable String danger(NewTicket demand) {
        Screener asked = screener.getIfAvailable();
        return asked == null
                ? null
                : asked.screen(demand.title() + "。" + demand.content()).danger();
    }

    /** The ticket of an earlier sending; a second one at the same time waits here for the first. */
    private Optional<TicketId> known(Channel channel, String reference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", channel + "/" + reference)
                .query((row, number) -> true)
                .single();
        return find(channel, reference);
    }

    /** The ticket that this demand became. */
    public Optional<TicketId> find(Channel channel, String reference) {
        return jdbc.sql("select ticket from ticket_origin where channel = :channel and reference = :reference")
                .param("channel", channel.name())
                .param("reference", reference)
                .query((row, number) -> new TicketId(row.getString("ticket")))
                .optional();
    }

    /**
     * The ticket, to somebody who knows its number and what only its citizen knows: the query code, or the telephone number
     * that the citizen left. Whoever asks says how often he may be wrong.
     */
    public Optional<Ticket> open(TicketId id, String secret) {
        return tickets.find(id)
                .filter(ticket -> QueryCode.same(ticket.demand().phone(), secret) || hasCode(id, secret));
    }

    private boolean hasCode(TicketId id, String secret) {
        return jdbc.sql("select code_hash from ticket_origin where ticket = :ticket")
                .param("ticket", id.value())
                .query((row, number) -> QueryCode.matches(row.getBytes("code_hash"), id, secret))
                .optional()
                .orElse(false);
    }

    /** Empty for a ticket that began with a call. */
    public Optional<Origin> of(TicketId id) {
        return jdbc.sql("select channel, reference from ticket_origin where ticket = :ticket")
                .param("ticket", id.value())
                .query((row, number) ->
                        new Origin(Channel.valueOf(row.getString("channel")), row.getString("reference")))
                .optional();
    }
}
