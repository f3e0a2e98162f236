package io.huiyin.evaluation.simulation;

import io.huiyin.core.city.SupervisionRules.Joint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every unit that helps, held against the rules a second time: who may, until when, and that the story tells of it. */
final class AssistanceCheck {

    /** each with the step that asked, and who led then */
    private static final String ASKED = """
            select a.id, a.ticket, a.kind, a.asked_by, a.asked_at, a.due_at, u.level, u.parent, l.code as lead,
              l.level as lead_level, e.reply_by
            from assistance a join unit u on u.code = a.unit
            left join lateral (select unit, reply_by from ticket_event where ticket = a.ticket and at = a.asked_at
              and type = case a.kind when 'SUPPORT' then 'supportAsked' when 'WHISTLE' then 'whistled' else 'passedDown' end
              limit 1) e on true
            left join unit l on l.code = e.unit
            """;

    private final SlowCalendar calendar;
    private final Joint rules;
    private final ZoneId zone;

    AssistanceCheck(SlowCalendar calendar, Joint rules, ZoneId zone) {
        this.calendar = calendar;
        this.rules = rules;
        this.zone = zone;
    }

    void check(Connection connection, List<String> wrong) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1_000);
            try (var rows = statement.executeQuery(ASKED)) {
                while (rows.next()) {
                    check(rows, wrong);
                }
            }
        }
    }

    private void check(ResultSet row, List<String> wrong) throws SQLException {
        String name = row.getString("ticket") + " help " + row.getLong("id");
        String kind = row.getString("kind");
        String lead = row.getString("lead");
        if (lead == null) {
            wrong.add(name + ": asked without its event");
            return;
        }
        boolean street = row.getString("lead_level").equals("STREET");
        if (row.getString("level").equals("VILLAGE")
                && !(kind.equals("SUPPORT") && street && lead.equals(row.getString("parent")))) {
            wrong.add(name + ": a village helps another than its own street");
        }
        if (kind.equals("WHISTLE") && !street) {
            wrong.add(name + ": whistled for by " + lead);
        }
        Instant asked = Objects.requireNonNull(time(row, "asked_at"));
        Instant due = Objects.requireNonNull(time(row, "due_at"));
        Instant leads = time(row, "reply_by");
        boolean named = !kind.equals("WHISTLE") && !row.getString("asked_by").equals("system");
        if (!due.equals(usual(kind, asked, leads)) && !(named && mayBeNamed(asked, due, leads))) {
            wrong.add("%s: asked at %s, due at %s, the lead at %s".formatted(name, asked, due, leads));
        }
    }

    private Instant usual(String kind, Instant asked, @Nullable Instant leads) {
        if (kind.equals("WHISTLE")) {
            return asked.plus(rules.reportWithin());
        }
        Instant due = calendar.closingAfter(asked, rules.answerWithinWorkingDays());
        return leads != null && leads.isAfter(asked) && due.isAfter(leads) ? leads : due;
    }

    /** Some day's end, before the lead's own. */
    private boolean mayBeNamed(Instant asked, Instant due, @Nullable Instant leads) {
        boolean dayEnds = due.equals(calendar.closing(due.atZone(zone).toLocalDate()));
        return dayEnds && due.isAfter(asked) && !(leads != null && leads.isAfter(asked) && due.isAfter(leads));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
