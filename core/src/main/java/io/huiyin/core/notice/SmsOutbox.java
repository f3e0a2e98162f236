package io.huiyin.core.notice;

import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Short messages on their way. That one is being sent is committed before anything leaves the house, so that a kill or a
 * second node never sends it twice.
 */
@Service
public class SmsOutbox {

    /** waiting before each further try */
    private static final List<Duration> PATIENCE =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    /** far longer than a gateway takes: whoever was sending it is gone */
    private static final Duration GONE = Duration.ofMinutes(5);

    private static final int MOST = 200;

    private static final String ALL =
            "select sms.*, coalesce(about, notice.ticket) as ticket from sms left join notice on notice.id = notice ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SmsOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first, at most 200. */
    public List<Sms> newest() {
        return jdbc.sql(ALL + "order by sms.id desc limit :most")
                .param("most", MOST)
                .query(SmsOutbox::sms)
                .list();
    }

    /** Tries one again that failed, or of which nobody knows. @return whether there is such a one */
    @Transactional
    public boolean again(long id) {
        return jdbc.sql("""
                        update sms set state = 'WAITING', next_at = :now where id = :id and state in ('FAILED', 'UNKNOWN')
                        """)
                        .param("now", Sql.time(Sql.now(clock)))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** The next one that is due, from now on being sent. */
    @Transactional
    Optional<Sms> take() {
        Instant now = Sql.now(clock);
        return jdbc.sql("""
                        update sms set state = 'SENDING', tries = tries + 1, next_at = null, tried_at = :now
                        where id = (select id from sms where state = 'WAITING' and next_at <= :now
                          order by next_at, id limit 1 for update skip locked)
                        returning *, coalesce(about, (select ticket from notice where notice.id = notice)) as ticket
                        """).param("now", Sql.time(now)).query(SmsOutbox::sms).optional();
    }

    @Transactional
    void settle(Sms sms, SmsGateway.Outcome outcome) {
        switch (outcome) {
            case SmsGateway.Outcome.Accepted(String receipt) -> end(sms, Sms.State.SENT, receipt, null);
            case SmsGateway.Outcome.Shown() -> end(sms, Sms.State.SHOWN, "未接短信网关，仅在发件箱显示", null);
            case SmsGateway.Outcome.Lost(String why) -> end(sms, Sms.State.UNKNOWN, why, null);
            case SmsGateway.Outcome.Refused(String why) -> {
                boolean over = sms.tries() > PATIENCE.size();
                Instant next = over ? null : Sql.now(clock).plus(PATIENCE.get(sms.tries() - 1));
                end(sms, over ? Sms.State.FAILED : Sms.State.WAITING, why, next);
            }
        }
    }

    /** Those whose sender is gone: whether they arrived, nobody knows. */
    @Transactional
    void giveUpLost() {
        jdbc.sql("update sms set state = 'UNKNOWN', result = :why where state = 'SENDING' and tried_at < :before")
                .param("why", "发送中断，是否送达不明")
                .param("before", Sql.time(Sql.now(clock).minus(GONE)))
                .update();
    }

    private void end(Sms sms, Sms.State state, String result, @Nullable Instant next) {
        jdbc.sql(
                        "update sms set state = :state, result = :result, next_at = :next where id = :id and state = 'SENDING'")
                .param("state", state.name())
                .param("result", result)
                .param("next", Sql.timeOrNull(next))
                .param("id", sms.id())
                .update();
    }

    private static Sms sms(ResultSet row, int number) throws SQLException {
        return new Sms(
                row.getLong("id"),
                row.getString("ticket"),
                row.getString("person"),
                row.getString("phone"),
                row.getString("words"),
                Sql.instant(row, "written_at"),
                Sms.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                Sql.instantOrNull(row, "next_at"),
                Sql.instantOrNull(row, "tried_at"),
                row.getString("result"));
    }
}
