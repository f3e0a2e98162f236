package io.huiyin.core.citizen;

import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallBegan;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketFiled;
import io.huiyin.core.ticket.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Remembers who called: by number at the first ring, by name once a ticket was filed. */
@Service
public class Citizens {

    private final JdbcClient jdbc;
    private final Tickets tickets;

    Citizens(JdbcClient jdbc, Tickets tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    public Optional<Citizen> find(String number) {
        return jdbc.sql("select * from citizen where number = :number")
                .param("number", number)
                .query((row, index) -> new Citizen(
                        row.getString("number"),
                        row.getString("name"),
                        row.getBoolean("secret"),
                        Sql.instant(row, "first_heard_at"),
                        Sql.instant(row, "last_heard_at")))
                .optional();
    }

    /**
     * Their tickets, the newest first.
     *
     * @param most at most 200
     */
    public List<Ticket> history(String number, int most) {
        return number.isEmpty()
                ? List.of()
                : tickets.search(new Tickets.Query(null, null, null, number, false, 0, most))
                        .tickets();
    }

    @ApplicationModuleListener
    void on(CallBegan began) {
        Call head = began.head();
        if (head.direction() == Call.Direction.INBOUND) {
            heard(head.citizenNumber(), null, null, head.rangAt());
        }
    }

    @ApplicationModuleListener
    void on(TicketFiled filed) {
        tickets.find(filed.ticket()).ifPresent(ticket -> {
            NewTicket demand = ticket.demand();
            heard(demand.phone(), demand.name(), demand.secret(), ticket.filedAt());
        });
    }

    /** May come twice or late: only what was told later replaces what is known. */
    private void heard(String number, @Nullable String name, @Nullable Boolean secret, Instant at) {
        if (!number.matches("[0-9]+")) {
            return; // withheld
        }
        jdbc.sql("""
                        insert into citizen (number, name, secret, first_heard_at, last_heard_at)
                        values (:number, :name, coalesce(cast(:secret as boolean), false), :at, :at)
                        on conflict (number) do update set
                          name = case when :at >= citizen.last_heard_at
                            then coalesce(excluded.name, citizen.name) else coalesce(citizen.name, excluded.name) end,
                          secret = case when :at >= citizen.last_heard_at
                            then coalesce(cast(:secret as boolean), citizen.secret) else citizen.secret end,
                          first_heard_at = least(citizen.first_heard_at, excluded.first_heard_at),
                          last_heard_at = greatest(citizen.last_heard_at, excluded.last_heard_at)
                        """)
                .param("number", number)
                .param("name", name)
                .param("secret", secret)
                .param("at", Sql.time(at))
                .update();
    }
}
