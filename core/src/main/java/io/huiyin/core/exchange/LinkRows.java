package io.huiyin.core.exchange;

import io.huiyin.core.exchange.ExchangeMessage.Standing;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of sendings and of messages that were taken in. Knows columns, no rules. */
@Repository
class LinkRows {

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String peer, boolean outgoing, String reference, TicketId ticket, Instant now) {
        jdbc.sql("""
                        insert into exchange_link (peer, outgoing, reference, ticket, begun_at, sent, received, accepted, ended)
                        values (:peer, :outgoing, :reference, :ticket, :at, 0, 0, false, false)
                        """)
                .param("peer", peer)
                .param("outgoing", outgoing)
                .param("reference", reference)
                .param("ticket", ticket.value())
                .param("at", Sql.time(now))
                .update();
    }

    Optional<Link> find(String peer, boolean outgoing, String reference) {
        return find(peer, outgoing, reference, "");
    }

    Optional<Link> lock(String peer, boolean outgoing, String reference) {
        return find(peer, outgoing, reference, " for update");
    }

    private Optional<Link> find(String peer, boolean outgoing, String reference, String lock) {
        return jdbc.sql("select * from exchange_link where peer = :peer and outgoing = :outgoing"
                        + " and reference = :reference" + lock)
                .param("peer", peer)
                .param("outgoing", outgoing)
                .param("reference", reference)
                .query(LinkRows::link)
                .optional();
    }

    /** In the order in which they began. */
    List<Link> of(TicketId ticket) {
        return jdbc.sql("select * from exchange_link where ticket = :ticket order by id")
                .param("ticket", ticket.value())
                .query(LinkRows::link)
                .list();
    }

    /** The number of our next message. */
    int next(Link link) {
        return jdbc.sql("update exchange_link set sent = sent + 1 where id = :id returning sent")
                .param("id", link.id())
                .query(Integer.class)
                .single();
    }

    void received(Link link, int sequence) {
        jdbc.sql("update exchange_link set received = :sequence where id = :id")
                .param("id", link.id())
                .param("sequence", sequence)
                .update();
    }

    void accepted(Link link) {
        jdbc.sql("update exchange_link set accepted = true where id = :id")
                .param("id", link.id())
                .update();
    }

    void ended(Link link) {
        jdbc.sql("update exchange_link set ended = true where id = :id")
                .param("id", link.id())
                .update();
    }

    void heard(String peer, boolean outgoing, String reference, Standing standing, Instant at) {
        jdbc.sql("""
                        update exchange_link set their_number = :number, their_state = :state, their_reply_by = :replyBy, heard_at = :at
                        where peer = :peer and outgoing = :outgoing and reference = :reference
                        """)
                .param("number", standing.number())
                .param("state", standing.stateName())
                .param("replyBy", Sql.timeOrNull(standing.replyBy()))
                .param("at", Sql.time(at))
                .param("peer", peer)
                .param("outgoing", outgoing)
                .param("reference", reference)
                .update();
    }

    /** False for one that was taken in before; one that is being taken in at this moment is waited for. */
    boolean begin(String peer, String message, byte[] hash, Instant now) {
        return jdbc.sql("insert into exchange_message (peer, id, hash, at) values (:peer, :id, :hash, :at)"
                                + " on conflict do nothing")
                        .param("peer", peer)
                        .param("id", message)
                        .param("hash", hash)
                        .param("at", Sql.time(now))
                        .update()
                == 1;
    }

    record Taken(byte[] hash, @Nullable String answer) {}

    Taken taken(String peer, String message) {
        return jdbc.sql("select hash, answer from exchange_message where peer = :peer and id = :id")
                .param("peer", peer)
                .param("id", message)
                .query((row, number) -> new Taken(row.getBytes("hash"), row.getString("answer")))
                .single();
    }

    void answered(String peer, String message, String answer) {
        jdbc.sql("update exchange_message set answer = :answer where peer = :peer and id = :id")
                .param("peer", peer)
                .param("id", message)
                .param("answer", answer)
                .update();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from exchange_message where at < :before and answer is not null")
                .param("before", Sql.time(before))
                .update();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("id"),
                row.getString("peer"),
                row.getBoolean("outgoing"),
                row.getString("reference"),
                new TicketId(row.getString("ticket")),
                Sql.instant(row, "begun_at"),
                row.getInt("sent"),
                row.getInt("received"),
                row.getBoolean("accepted"),
                row.getBoolean("ended"),
                row.getString("their_number"),
                row.getString("their_state"),
                Sql.instantOrNull(row, "their_reply_by"),
                Sql.instantOrNull(row, "heard_at"));
    }
}
