package io.huiyin.core.delivery;

import io.huiyin.core.delivery.Delivery.Kind;
import io.huiyin.core.delivery.Delivery.State;
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

/** The table of deliveries. Knows columns, no rules. */
@Repository
class DeliveryRows {

    private static final String REVIVE =
            "update delivery set state = 'WAITING', attempts = 0, next_at = :now where state = 'DEAD'";

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param one waits; its id is the table's to give */
    long insert(Delivery one) {
        TicketId ticket = one.ticket();
        return jdbc.sql("""
                        insert into delivery (kind, target, lane, message, type, ticket, payload, created_at, state, next_at)
                        values (:kind, :target, :lane, :message, :type, :ticket, :payload, :at, 'WAITING', :at)
                        returning id
                        """)
                .param("kind", one.kind().name())
                .param("target", one.target())
                .param("lane", one.lane())
                .param("message", one.message())
                .param("type", one.type())
                .param("ticket", ticket == null ? null : ticket.value())
                .param("payload", one.payload())
                .param("at", Sql.time(one.createdAt()))
                .query(Long.class)
                .single();
    }

    Optional<Delivery> find(long id) {
        return jdbc.sql("select * from delivery where id = :id")
                .param("id", id)
                .query(DeliveryRows::delivery)
                .optional();
    }

    Optional<Delivery> lock(long id) {
        return jdbc.sql("select * from delivery where id = :id for update")
                .param("id", id)
                .query(DeliveryRows::delivery)
                .optional();
    }

    /** The nearest one before it in its lane that is not yet delivered. */
    Optional<Delivery> before(Delivery one) {
        String holdsUp = one.kind().holdsUp() ? "" : " and state = 'WAITING'";
        return beside(one, "id < :id" + holdsUp + " order by id desc");
    }

    /** The next one that waits behind it in its lane. */
    Optional<Delivery> behind(Delivery one) {
        return beside(one, "id > :id and state = 'WAITING' order by id");
    }

    private Optional<Delivery> beside(Delivery one, String which) {
        return jdbc.sql("select * from delivery where state <> 'DELIVERED' and kind = :kind and target = :target"
                        + " and lane = :lane and " + which + " limit 1")
                .param("kind", one.kind().name())
                .param("target", one.target())
                .param("lane", one.lane())
                .param("id", one.id())
                .query(DeliveryRows::delivery)
                .optional();
    }

    /** @param nextAt null unless it goes on waiting */
    void tried(
            long id,
            State state,
            int attempts,
            @Nullable Instant nextAt,
            Instant at,
            @Nullable Integer status,
            String answer) {
        jdbc.sql("""
                        update delivery set state = :state, attempts = :attempts, next_at = :next, tried_at = :at, status = :status,
                          answer = :answer, payload = case when :state = 'DELIVERED' then null else payload end
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("attempts", attempts)
                .param("next", Sql.timeOrNull(nextAt))
                .param("at", Sql.time(at))
                .param("status", status)
                .param("answer", answer)
                .update();
    }

    void waits(long id, Instant until) {
        jdbc.sql("update delivery set next_at = :until where id = :id")
                .param("id", id)
                .param("until", Sql.time(until))
                .update();
    }

    /** Those that were dead. @param target null for every one */
    List<Long> revive(Kind kind, @Nullable String target, Instant now) {
        return jdbc.sql(REVIVE
                        + " and kind = :kind and (cast(:target as text) is null or target = :target) returning id")
                .param("now", Sql.time(now))
                .param("kind", kind.name())
                .param("target", target)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    List<Long> revive(long id, Instant now) {
        return jdbc.sql(REVIVE + " and id = :id returning id")
                .param("now", Sql.time(now))
                .param("id", id)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Those that wait. */
    List<Long> hurry(Kind kind, String target, Instant now) {
        return jdbc.sql(
                        "update delivery set next_at = :now where state = 'WAITING' and kind = :kind and target = :target"
                                + " returning id")
                .param("now", Sql.time(now))
                .param("kind", kind.name())
                .param("target", target)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    void drop(Kind kind, String target) {
        jdbc.sql("delete from delivery where state <> 'DELIVERED' and kind = :kind and target = :target")
                .param("kind", kind.name())
                .param("target", target)
                .update();
    }

    List<Delivery> page(Deliveries.Query asked) {
        return filtered("select * from delivery", asked, " order by id desc limit :size offset :skip")
                .param("size", asked.size())
                .param("skip", (long) asked.page() * asked.size())
                .query(DeliveryRows::delivery)
                .list();
    }

    /** Counted up to {@code most}. */
    long count(Deliveries.Query asked, int most) {
        return filtered("select count(*) from (select 1 from delivery", asked, " limit :most) counted")
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String select, Deliveries.Query asked, String end) {
        StringBuilder where = new StringBuilder(" where kind = :kind");
        State state = asked.state();
        if (state != null) {
            where.append(" and state = :state");
        }
        if (asked.target() != null) {
            where.append(" and target = :target");
        }
        if (asked.ticket() != null) {
            where.append(" and ticket = :ticket");
        }
        return jdbc.sql(select + where + end)
                .param("kind", asked.kind().name())
                .param("state", state == null ? null : state.name())
                .param("target", asked.target())
                .param("ticket", asked.ticket());
    }

    int forget(Instant before) {
        return jdbc.sql("delete from delivery where state = 'DELIVERED' and tried_at < :before")
                .param("before", Sql.time(before))
                .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        String ticket = row.getString("ticket");
        return new Delivery(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("target"),
                row.getString("lane"),
                row.getString("message"),
                row.getString("type"),
                ticket == null ? null : new TicketId(ticket),
                row.getString("payload"),
                Sql.instant(row, "created_at"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Sql.instantOrNull(row, "next_at"),
                Sql.instantOrNull(row, "tried_at"),
                Sql.intOrNull(row, "status"),
                row.getString("answer"));
    }
}
