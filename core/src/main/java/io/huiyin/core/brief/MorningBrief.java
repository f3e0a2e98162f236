package io.huiyin.core.brief;

import io.huiyin.core.call.CallId;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.text.PhoneNumber;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketFiled;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketNotes;
import io.huiyin.core.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of what the machine filed after hours. A person confirms each or puts it right, after ringing the citizen back
 * where the words do not tell it. What is right stands in the ticket from then on, what was heard in its story; both are
 * kept as a label.
 */
@Service
public class MorningBrief {

    /**
     * One that nobody has settled.
     *
     * @param ringBack what the citizen is to be asked; null as long as nobody found that somebody must
     */
    public record Take(Ticket ticket, @Nullable String ringBack) {}

    private enum Verdict {
        CONFIRMED,
        CORRECTED
    }

    /** Signs what the machine files. */
    private static final String ROBOT = "robot";

    private static final String TYPE = "briefed";

    private static final int MOST = 100;

    private final Tickets tickets;
    private final TicketNotes notes;
    private final NightLabels labels;
    private final JdbcClient jdbc;
    private final Clock clock;

    MorningBrief(Tickets tickets, TicketNotes notes, NightLabels labels, JdbcClient jdbc, Clock clock) {
        this.tickets = tickets;
        this.notes = notes;
        this.labels = labels;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the filing's own transaction: nothing that the machine took is missing here. */
    @EventListener
    void on(TicketFiled filed) {
        if (filed.by().equals(ROBOT)) {
            jdbc.sql("insert into night_take (ticket, taken_at) select id, filed_at from ticket where id = :ticket")
                    .param("ticket", filed.ticket().value())
                    .update();
        }
    }

    /** The urgent first, then those of whom the citizen need not be asked, then the oldest; at most 100. */
    public List<Take> open() {
        return jdbc.sql("""
                        select ticket, ring_back from night_take join ticket on ticket.id = night_take.ticket
                        where verdict is null order by urgent desc, ring_back is not null, taken_at, id limit :most
                        """)
                .param("most", MOST)
                .query((row, number) -> new Take(
                        tickets.find(new TicketId(row.getString("ticket"))).orElseThrow(), row.getString("ring_back")))
                .list();
    }

    /** How many there are. */
    public long waiting() {
        return jdbc.sql("select count(*) from night_take where verdict is null")
                .query(Long.class)
                .single();
    }

    /** Whether one of them came in this call. */
    public boolean waits(CallId call) {
        return jdbc.sql("""
                        select exists (select 1 from night_take join ticket on ticket.id = night_take.ticket
                          where call = :call and verdict is null)
                        """).param("call", call.value()).query(Boolean.class).single();
    }

    /** @throws RefusedByRule when somebody has settled it already */
    @Transactional
    public void confirm(TicketId id, String actor) {
        Ticket ticket = notes.take(id);
        Instant now = settle(id, Verdict.CONFIRMED, actor);
        labels.keep(id, ticket.demand(), ticket.demand());
        notes.write(ticket, TYPE, now, actor, "早间核对无误", null);
    }

    /**
     * @param meant what is right, empty where nothing is known; a part that is not named was right
     * @throws MissingWords when nothing is changed
     * @throws RefusedByRule when somebody has settled it already, or for a number that is none
     */
    @Transactional
    public void correct(TicketId id, Map<Part, String> meant, String actor) {
        Ticket ticket = notes.take(id);
        NewTicket heard = ticket.demand();
        NewTicket right = corrected(heard, meant);
        String changes = Arrays.stream(Part.values())
                .filter(part -> !part.of(right).equals(part.of(heard)))
                .map(part -> change(part, part.of(heard), part.of(right)))
                .collect(Collectors.joining("；"));
        MissingWords.needed("meant", changes);
        Instant now = settle(id, Verdict.CORRECTED, actor);
        labels.keep(id, heard, right);
        notes.correct(ticket, right, TYPE, now, actor, "早间核对更正：" + changes);
    }

    /**
     * The citizen must be asked: it waits on, marked so, until the answer settles it.
     *
     * @param why what the words do not tell
     * @throws MissingWords without it
     * @throws RefusedByRule when somebody has settled it already
     */
    @Transactional
    public void ringBack(TicketId id, String why, String actor) {
        Ticket ticket = notes.take(id);
        String asked = MissingWords.needed("reason", why);
        changed(jdbc.sql("update night_take set ring_back = :asked where ticket = :ticket and verdict is null")
                .param("asked", asked)
                .param("ticket", id.value())
                .update());
        notes.write(ticket, TYPE, Sql.now(clock), actor, "须给来电人回电：" + asked, null);
    }

    /**
     * The slip of a key: it waits again as it was heard, and its labels are gone.
     *
     * @throws RefusedByRule when nobody has settled it
     */
    @Transactional
    public void takeBack(TicketId id, String actor) {
        Ticket ticket = notes.take(id);
        int settled = jdbc.sql("""
                        update night_take set verdict = null, settled_at = null, settled_by = null
                        where ticket = :ticket and verdict is not null
                        """).param("ticket", id.value()).update();
        if (settled == 0) {
            throw new RefusedByRule("notBriefed", "这件还没有人核对过", "");
        }
        NewTicket heard = corrected(ticket.demand(), labels.drop(id));
        notes.correct(ticket, heard, TYPE, Sql.now(clock), actor, "撤回早间核对");
    }

    private Instant settle(TicketId id, Verdict verdict, String actor) {
        Instant now = Sql.now(clock);
        changed(jdbc.sql("""
                        update night_take set verdict = :verdict, settled_at = :at, settled_by = :by
                        where ticket = :ticket and verdict is null
                        """)
                .param("verdict", verdict.name())
                .param("at", Sql.time(now))
                .param("by", actor)
                .param("ticket", id.value())
                .update());
        return now;
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new RefusedByRule("briefedBefore", "这件已有人核对过，或不是夜间机器人登记的", "");
        }
    }

    private static String change(Part part, String heard, String right) {
        return part.label()
                + (right.isEmpty() ? "不详" : "应为“" + right + "”")
                + (heard.isEmpty() ? "" : "（原记“" + heard + "”）");
    }

    private static NewTicket corrected(NewTicket demand, Map<Part, String> words) {
        String before = Part.PHONE.of(demand);
        String phone = words.getOrDefault(Part.PHONE, before).replaceAll("[^0-9]", "");
        if (!phone.equals(before) && !phone.isEmpty() && !PhoneNumber.isWritten(phone)) {
            throw new RefusedByRule("noNumber", "联系电话应为3至13位数字", "");
        }
        return demand.withWords(
                words.getOrDefault(Part.PLACE, Part.PLACE.of(demand)),
                words.getOrDefault(Part.TIME, Part.TIME.of(demand)),
                phone);
    }
}
