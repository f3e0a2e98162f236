package io.huiyin.routermodel.versions;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people say of orders that surprised a router: whose they rightly were, or that nothing can be learnt from them. */
@Service
public class RoutingLabels {

    /**
     * @param unit code; null when nothing can be learnt from the order
     * @param by account name
     */
    public record Label(@Nullable String unit, String by, Instant at) {}

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    RoutingLabels(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The next router learns it so. A later word replaces an earlier one. */
    public void say(String source, @Nullable String unit, String by) {
        jdbc.sql("""
                        insert into routing_label (source, unit, by, at) values (:source, :unit, :by, :at)
                        on conflict (source) do update set unit = excluded.unit, by = excluded.by, at = excluded.at
                        """)
                .param("source", source)
                .param("unit", unit)
                .param("by", by)
                .param("at", Sql.time(Sql.now(clock)))
                .update();
        audit.record(by, "labelledOrder", source + " " + (unit == null ? "none" : unit));
    }

    /** The order counts again as it was handled. */
    public void takeBack(String source, String by) {
        jdbc.sql("delete from routing_label where source = :source")
                .param("source", source)
                .update();
        audit.record(by, "labelledOrder", source + " as handled");
    }

    /** By the order's source. */
    public Map<String, Label> all() {
        var labels = new HashMap<String, Label>();
        jdbc.sql("select source, unit, by, at from routing_label")
                .query((row, number) -> labels.put(
                        row.getString("source"),
                        new Label(row.getString("unit"), row.getString("by"), Sql.instant(row, "at"))))
                .list();
        return labels;
    }
}
