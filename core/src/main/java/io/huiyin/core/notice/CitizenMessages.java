package io.huiyin.core.notice;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.text.PhoneNumber;
import io.huiyin.core.ticket.Ticket;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Short messages to a ticket's citizen, on the way that all messages go. */
@Service
public class CitizenMessages {

    private final JdbcClient jdbc;
    private final Clock clock;

    CitizenMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether messages reach this telephone: a mobile one. */
    public boolean reach(Ticket ticket) {
        return PhoneNumber.isMobile(ticket.demand().phone());
    }

    /**
     * Told once for a ticket and type; a telephone that takes no messages is told nothing.
     *
     * @param type what it is about, e.g. {@code filed}
     * @param words without anything of the demand: whoever stands beside the telephone reads them
     */
    @Transactional
    public void tell(Ticket ticket, String type, String words) {
        if (!reach(ticket)) {
            return;
        }
        jdbc.sql("""
                        insert into sms (about, type, person, phone, words, written_at, state, next_at)
                        values (:about, :type, '诉求人', :phone, :words, :at, 'WAITING', :at)
                        on conflict (about, type) where about is not null do nothing
                        """)
                .param("about", ticket.id().value())
                .param("type", type)
                .param("phone", ticket.demand().phone())
                .param("words", words)
                .param("at", Sql.time(Sql.now(clock)))
                .update();
    }
}
