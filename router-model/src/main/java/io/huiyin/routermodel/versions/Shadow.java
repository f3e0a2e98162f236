package io.huiyin.routermodel.versions;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.model.ModelKind;
import io.huiyin.core.model.ModelRefused;
import io.huiyin.core.model.ModelVersion;
import io.huiyin.core.model.ModelVersion.State;
import io.huiyin.core.model.ModelVersions;
import io.huiyin.core.model.UnknownModel;
import io.huiyin.core.sql.Sql;
import io.huiyin.routermodel.learnt.McNemar;
import io.huiyin.routermodel.versions.CityRouter.InForce;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A router that is tried on live tickets beside the one in force: it is asked of each ticket that is filed, nobody is shown what
 * it says, and later both are held against the unit that settled the ticket.
 */
@Service
public class Shadow {

    /** Stands for the catalogue among versions. */
    public static final int CATALOGUE = 0;

    /**
     * @param number of the version that is tried
     * @param against of the one in force; {@link #CATALOGUE} for the catalogue
     * @param tickets of which both were asked
     * @param settled how many of them have their unit by now; the following are of these
     * @param right where the one that is tried named it first; {@code rightBefore}: where the one in force did
     * @param pValue how likely the difference would be by chance (McNemar), 0…1
     */
    public record Result(
            int number,
            int against,
            Instant since,
            int tickets,
            int settled,
            int right,
            int rightBefore,
            double pValue) {}

    private record Tried(int number, Instant since) {}

    private final ModelVersions versions;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    /** The router that was asked last, so that it is not read for each ticket. */
    private volatile @Nullable InForce read;

    Shadow(ModelVersions versions, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.versions = versions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From now on the version is tried; another one no longer is.
     *
     * @param number null to try none
     * @throws UnknownModel
     * @throws ModelRefused if it cannot work, or works already
     */
    @Transactional
    public void begin(@Nullable Integer number, String by) {
        if (number != null) {
            ModelVersion version = versions.find(ModelKind.ROUTING, number).orElseThrow(() -> new UnknownModel(number));
            if (version.state() != State.READY || !version.kept()) {
                throw new ModelRefused("第 " + number + " 版不能试跑；请选择保存着内容的可用版本");
            }
            if (number == inForce()) {
                throw new ModelRefused("第 " + number + " 版正在生效，不必试跑");
            }
        }
        jdbc.sql("insert into routing_shadow (number, at, by) values (:number, :at, :by)")
                .param("number", number)
                .param("at", Sql.time(Sql.now(clock)))
                .param("by", by)
                .update();
        audit.record(by, "triedModel", "routing-" + (number == null ? "none" : number));
    }

    private Optional<Tried> tried() {
        return jdbc.sql("select number, at from (select * from routing_shadow order by id desc limit 1) last"
                        + " where number is not null")
                .query((row, index) -> new Tried(row.getInt("number"), Sql.instant(row, "at")))
                .optional();
    }

    private int inForce() {
        var decision = versions.inForce(ModelKind.ROUTING);
        var number = decision.isEmpty() ? null : decision.get().number();
        return number == null ? CATALOGUE : number;
    }

    /** The router to be asked beside the one in force; empty while none is tried, or it has taken force itself. */
    public Optional<InForce> router() throws IOException {
        var tried = tried();
        if (tried.isEmpty() || tried.get().number() == inForce()) {
            read = null;
            return Optional.empty();
        }
        int number = tried.get().number();
        var known = read;
        if (known == null || known.number() != number) {
            var version = versions.find(ModelKind.ROUTING, number).orElseThrow(() -> new UnknownModel(number));
            known = CityRouter.read(version, versions.content(ModelKind.ROUTING, number));
            read = known;
        }
        return Optional.of(known);
    }

    /** Keeps what a router said of a ticket; of a ticket that it was asked of before, nothing. @param unit null for none */
    public void said(String ticket, int number, @Nullable String unit, boolean certain) {
        jdbc.sql(
                        "insert into routing_said (ticket, number, unit, certain, at) values (:ticket, :number, :unit, :certain, :at)"
                                + " on conflict do nothing")
                .param("ticket", ticket)
                .param("number", number)
                .param("unit", unit)
                .param("certain", certain)
                .param("at", Sql.time(Sql.now(clock)))
                .update();
    }

    /** How the one that is tried does beside the one in force; empty while none is tried. */
    public Optional<Result> result() {
        int against = inForce();
        return tried().filter(one -> one.number() != against).map(one -> result(one, against));
    }

    private Result result(Tried tried, int against) {
        return jdbc.sql("""
                        select count(*) as tickets,
                          count(*) filter (where settled) as settled,
                          count(*) filter (where settled and mine.unit = ticket.unit) as rightly,
                          count(*) filter (where settled and theirs.unit = ticket.unit) as before,
                          count(*) filter (where settled and mine.unit = ticket.unit
                            and theirs.unit is distinct from ticket.unit) as only_mine,
                          count(*) filter (where settled and mine.unit is distinct from ticket.unit
                            and theirs.unit = ticket.unit) as only_theirs
                        from routing_said mine
                        join routing_said theirs on theirs.ticket = mine.ticket and theirs.number = :against
                        join ticket on ticket.id = mine.ticket
                        cross join lateral (select ticket.unit is not null and ticket.state in
                          ('REPLIED', 'AWAITING_CALLBACK', 'AWAITING_HUMAN_CALLBACK', 'CLOSED') as settled) state
                        where mine.number = :number and mine.at >= :since
                        """)
                .param("number", tried.number())
                .param("against", against)
                .param("since", Sql.time(tried.since()))
                .query((row, index) -> new Result(
                        tried.number(),
                        against,
                        tried.since(),
                        row.getInt("tickets"),
                        row.getInt("settled"),
                        row.getInt("rightly"),
                        row.getInt("before"),
                        McNemar.p(row.getInt("only_mine"), row.getInt("only_theirs"))))
                .single();
    }
}
