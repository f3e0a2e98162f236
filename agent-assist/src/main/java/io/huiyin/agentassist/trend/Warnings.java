package io.huiyin.agentassist.trend;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.TicketCounts.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The warnings: raised by rounds, settled by people. One topic has one open warning. */
@Service
public class Warnings {

    /** A topic that was not found for so long has calmed down: found again, it is news. */
    static final Duration CALM = Duration.ofDays(7);

    /** What somebody dismissed is told again while it lasts only when it has grown so many times. */
    private static final int GROWN_TIMES = 2;

    private static final Duration KEPT_IN_SIGHT = Duration.ofDays(90);
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail audit;

    Warnings(JdbcClient jdbc, Clock clock, AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Those open and those of the last 90 days: open ones first, then by urgency and size. At most 200. */
    public List<Warning> all() {
        return jdbc.sql("""
                        select * from trend_warning where state = 'OPEN' or seen_at > :since
                        order by state = 'OPEN' desc, case urgency when 'URGENT' then 0 when 'HEAVY' then 1 else 2 end,
                          tickets - usual desc, id limit :most
                        """)
                .param("since", Sql.time(Sql.now(clock).minus(KEPT_IN_SIGHT)))
                .param("most", MOST)
                .query(Warnings::warning)
                .list();
    }

    public Optional<Warning> find(long id) {
        return jdbc.sql("select * from trend_warning where id = :id")
                .param("id", id)
                .query(Warnings::warning)
                .optional();
    }

    /** Raises what is new and brings what is open up to date. @return how many are new */
    @Transactional
    int take(List<Trend> trends) {
        return (int)
                trends.stream().filter(trend -> !update(trend) && insert(trend)).count();
    }

    /** @return whether a warning of the topic stands that still says enough */
    private boolean update(Trend trend) {
        Optional<Warning> last =
                ofTopic(trend, jdbc.sql("""
                        select * from trend_warning where matter is not distinct from :matter
                          and area is not distinct from :area and place is not distinct from :place
                        order by id desc limit 1
                        """)).query(Warnings::warning).optional();
        if (last.isEmpty()) {
            return false;
        }
        Warning warning = last.get();
        boolean open = warning.state() == Warning.State.OPEN;
        boolean calmed = warning.seenAt().plus(CALM).isBefore(clock.instant());
        if (!open && (calmed || trend.tickets() >= GROWN_TIMES * warning.trend().tickets())) {
            return false;
        }
        if (open) {
            numbers(trend, jdbc.sql("""
                            update trend_warning set since = :since, until = :until, tickets = :tickets, usual = :usual,
                              urgent = :urgent, likelihood = :likelihood, urgency = :urgency, seen_at = :now where id = :id
                            """)).param("id", warning.id()).update();
        } else {
            jdbc.sql("update trend_warning set seen_at = :now where id = :id")
                    .param("now", Sql.time(Sql.now(clock)))
                    .param("id", warning.id())
                    .update();
        }
        return true;
    }

    private boolean insert(Trend trend) {
        return numbers(trend, ofTopic(trend, jdbc.sql("""
                        insert into trend_warning (matter, area, place, since, until, tickets, usual, urgent, likelihood, urgency,
                          raised_at, seen_at, state)
                        values (:matter, :area, :place, :since, :until, :tickets, :usual, :urgent, :likelihood, :urgency,
                          :now, :now, 'OPEN')
                        on conflict do nothing
                        """))).update() > 0;
    }

    private static JdbcClient.StatementSpec ofTopic(Trend trend, JdbcClient.StatementSpec statement) {
        return statement
                .param("matter", trend.topic().matter())
                .param("area", trend.topic().area())
                .param("place", trend.topic().place());
    }

    private JdbcClient.StatementSpec numbers(Trend trend, JdbcClient.StatementSpec statement) {
        return statement
                .param("since", trend.since())
                .param("until", trend.until())
                .param("tickets", trend.tickets())
                .param("usual", trend.usual())
                .param("urgent", trend.urgent())
                .param("likelihood", trend.likelihood())
                .param("urgency", trend.urgency().name())
                .param("now", Sql.time(Sql.now(clock)));
    }

    /** @throws RefusedByRule when somebody has settled it already, or without a reason */
    @Transactional
    public void dismiss(long id, String reason, String who) {
        if (reason.isBlank()) {
            throw new RefusedByRule("reasonMissing", "请写明为什么不必处理，同事会看到", "");
        }
        settle(id, Warning.State.DISMISSED, reason.strip(), null, who);
    }

    /** An answer to it has been asked for. @throws RefusedByRule when somebody has settled it already */
    @Transactional
    public void answered(long id, String entry, String who) {
        settle(id, Warning.State.ANSWERED, "", entry, who);
    }

    private void settle(long id, Warning.State state, String reason, @Nullable String entry, String who) {
        int settled = jdbc.sql("""
                        update trend_warning set state = :state, settled_at = :now, settled_by = :who, reason = :reason, entry = :entry
                        where id = :id and state = 'OPEN'
                        """)
                .param("state", state.name())
                .param("now", Sql.time(Sql.now(clock)))
                .param("who", who)
                .param("reason", reason)
                .param("entry", entry)
                .param("id", id)
                .update();
        if (settled == 0) {
            throw new RefusedByRule("warningSettled", "这条预警刚才已由别人处理，请刷新后查看", "");
        }
        audit.record(who, "trend " + state.name().toLowerCase(Locale.ROOT), String.valueOf(id));
    }

    /** A dismissed one is open again. @throws RefusedByRule when it is not dismissed, or its topic has a newer open warning */
    @Transactional
    public void reopen(long id, String who) {
        int opened = jdbc.sql("""
                        update trend_warning old set state = 'OPEN', settled_at = null, settled_by = null, reason = ''
                        where id = :id and state = 'DISMISSED' and not exists (
                          select from trend_warning other where other.state = 'OPEN' and other.matter is not distinct from old.matter
                            and other.area is not distinct from old.area and other.place is not distinct from old.place)
                        """).param("id", id).update();
        if (opened == 0) {
            throw new RefusedByRule("warningNotDismissed", "这条预警不在“不必处理”中，或同一话题已有新的预警，请刷新后查看", "");
        }
        audit.record(who, "trend reopened", String.valueOf(id));
    }

    private static Warning warning(ResultSet row, int number) throws SQLException {
        var trend = new Trend(
                new Topic(row.getString("matter"), row.getString("area"), row.getString("place")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getInt("tickets"),
                row.getDouble("usual"),
                row.getInt("urgent"),
                row.getDouble("likelihood"),
                Urgency.valueOf(row.getString("urgency")));
        return new Warning(
                row.getLong("id"),
                trend,
                Sql.instant(row, "raised_at"),
                Sql.instant(row, "seen_at"),
                Warning.State.valueOf(row.getString("state")),
                Sql.instantOrNull(row, "settled_at"),
                row.getString("settled_by"),
                row.getString("reason"),
                row.getString("entry"));
    }
}
