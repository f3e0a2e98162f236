package io.huiyin.core.citizen;

import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallBegan;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketFiled;
import io.huiyin.core.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
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
        String number = head.citizenNumber();
        // withheld numbers are nobody's
        if (head.direction() == Call.Direction.INBOUND && number.matches("[0-9]+")) {
            heard("values (:number, null, false, cast(:at as timestamptz), cast(:at as timestamptz))", false)
                    .param("number", number)
                    .param("at", Sql.time(head.rangAt()))
                    .update();
        }
    }

    /** In the filing's own transaction: one statement, and no round through the registry for each ticket. */
    @EventListener
    void on(TicketFiled filed) {
        heard("select phone, name, secret, filed_at, filed_at from ticket where id = :ticket and phone <> ''", true)
                .param("ticket", filed.ticket().value())
                .update();
    }

    /**
     * May come twice or late: only what was told later replaces what is known.
     *
     * @param citizen a query for number, name, secrecy, and the time twice
     * @param told whether that includes the citizen's wish for secrecy
     */
    private JdbcClient.StatementSpec heard(String citizen, boolean told) {
        return jdbc.sql("""
                        insert into citizen (number, name, secret, first_heard_at, last_heard_at) %s
                        on conflict (number) do update set
                          name = case when excluded.last_heard_at >= citizen.last_heard_at
                            then coalesce(excluded.name, citizen.name) else coalesce(citizen.name, excluded.name) end,
                          secret = case when :told and excluded.last_heard_at >= citizen.last_heard_at
                            then excluded.secret else citizen.secret end,
                          first_heard_at = least(citizen.first_heard_at, excluded.first_heard_at),
                          last_heard_at = greatest(citizen.last_heard_at, excluded.last_heard_at)
                        """.formatted(citizen)).param("told", told);
    }
}
