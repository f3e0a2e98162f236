package io.huiyin.evaluation.simulation;

import static java.util.Map.entry;

import io.huiyin.core.catalogue.CatalogueBook;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.EmergencyLane;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.evaluation.simulation.ClockCheck.Demand;
import io.huiyin.evaluation.simulation.EmergencyStory.Kept;
import io.huiyin.evaluation.simulation.Retelling.Event;
import io.huiyin.evaluation.simulation.Retelling.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Looks at the whole database: what must be true of every ticket whatever was done to it. */
final class Invariants {

    /** each a query that finds nothing, and what it would have found */
    private static final Map<String, String> NEVER = new TreeMap<>(Map.ofEntries(
            entry(
                    "a unit was given a ticket after its end",
                    "select ticket from ticket_event e join unit u on u.code = e.unit"
                            + " where type in ('dispatched', 'assigned', 'moved') and e.at >= u.closed_at"),
            entry(
                    "a ticket left with a unit that ended two days ago",
                    "select id from ticket join unit u on u.code = ticket.unit where state in ('DISPATCHED', 'SIGNED',"
                            + " 'EXTENSION_ASKED', 'PAUSE_ASKED', 'PAUSED', 'IN_REWORK') and greatest(u.closed_at,"
                            + " (select max(at) from ticket_event e where e.ticket = ticket.id))"
                            + " < (select max(at) from ticket_event) - interval '2 days'"
                            + " and u.closed_at is not null"),
            entry(
                    "a move without its decision",
                    "select ticket from ticket_event where type = 'moved' and (note = '' or basis is null)"),
            entry(
                    "a unit whose name its history does not know",
                    "select code from unit where name is distinct from (select name from unit_name"
                            + " where unit = code order by since desc limit 1)"),
            entry(
                    "a village leads",
                    "select ticket from ticket_event join unit on unit = code where level = 'VILLAGE'"),
            entry(
                    "a ticket without an event",
                    "select id from ticket where not exists (select from ticket_event where ticket = id)"),
            entry(
                    "a step told twice",
                    "select ticket from ticket_event where type <> 'followUp'"
                            + " group by ticket, type, at, actor, note having count(*) > 1"),
            entry("a demand filed twice", "select max(id) from ticket group by content having count(*) > 1"),
            entry(
                    "a callback that settled more than its round",
                    "select ticket from ticket_event e group by ticket having count(*) filter (where type in"
                            + " ('rework', 'toHuman', 'closed') and actor <> 'system')"
                            + " > (select count(*) from ticket_contact c where c.ticket = e.ticket)"),
            entry(
                    "a unit urged twice about one deadline",
                    "select ticket from urge where recalled_at is null"
                            + " group by ticket, unit, due_at, step having count(*) > 1"),
            entry(
                    "an urge without its event, or told twice",
                    "select ticket from ticket_event where type in ('reminded', 'noticed', 'criticised') group by ticket"
                            + " having count(*) <> (select count(*) from urge u where u.ticket = ticket_event.ticket)"
                            + " union select ticket from urge u where not exists (select from ticket_event e"
                            + " where e.ticket = u.ticket and e.type in ('reminded', 'noticed', 'criticised'))"),
            entry(
                    "a notice before its deadline",
                    "select ticket from urge where step <> 'REMINDER' and at <= due_at"
                            + " or step = 'REMINDER' and actor = 'system' and at > due_at"),
            entry(
                    "a gap in a year's notices",
                    "select year || ' ' || step from urge_number n where last <> (select count(*) from urge u"
                            + " where u.step = n.step and u.number is not null)"),
            entry(
                    "a gap in a day's numbers",
                    "select day::text from ticket_number where last <> (select count(*) from ticket"
                            + " where id ~ ('^[A-Z]+' || to_char(day, 'YYYYMMDD') || '[0-9]{4,}$'))"),
            entry(
                    "a mark that its row has lost",
                    "select id from ticket where not secret and exists"
                            + " (select from ticket_event where ticket = id and type = 'markedSecret')"),
            entry(
                    "a merged ticket whose carrier will not reply",
                    "select one.id from ticket one join ticket other on one.carried_by = other.id"
                            + " where one.state = 'MERGED' and other.state not in"
                            + " ('ACCEPTED', 'DISPATCHED', 'SIGNED', 'RETURNED', 'EXTENSION_ASKED', 'PAUSE_ASKED',"
                            + " 'PAUSED', 'IN_REWORK')"),
            entry(
                    "an answer awaited on a ticket that nobody handles",
                    "select ticket from assistance join ticket on ticket.id = ticket where answered_at is null"
                            + " and released_at is null and state not in ('DISPATCHED', 'SIGNED', 'RETURNED',"
                            + " 'EXTENSION_ASKED', 'PAUSE_ASKED', 'PAUSED', 'IN_REWORK')"),
            entry(
                    "an answer to the lead without its event, or told twice",
                    "select id from ticket where (select count(*) from assistance where ticket = ticket.id and answer is"
                            + " not null) <> (select count(*) from ticket_event where ticket = ticket.id and type ="
                            + " 'supportAnswered')"),
            entry(
                    "a decision awaited on a matter that is settled",
                    "select ticket from escalation join ticket on ticket.id = ticket where decided_at is null and"
                            + " dropped_at is null and state not in ('ACCEPTED', 'DISPATCHED', 'SIGNED', 'RETURNED',"
                            + " 'EXTENSION_ASKED', 'PAUSE_ASKED', 'PAUSED', 'IN_REWORK')"),
            entry(
                    "a matter raised or decided without its event, or told twice",
                    "select ticket from escalation x group by ticket having count(*) <> (select count(*) from"
                            + " ticket_event e where e.ticket = x.ticket and type like 'raisedTo%') or count(decided_at) <>"
                            + " (select count(*) from ticket_event e where e.ticket = x.ticket and type in"
                            + " ('instructed', 'metAndDecided'))"),
            entry(
                    "a fact that its listener never heard",
                    "select id::text from event_publication where completion_date is null")));

    private static final int FETCH = 1_000;

    private final DataSource database;
    private final Tickets tickets;
    private final Clock clock;
    private final CityFolder city;
    private final CatalogueBook book;
    private final SlowCalendar calendar;
    private final Instant since;
    private final ClockCheck clocks;
    private final Map<String, Integer> byState = new TreeMap<>();
    private final Map<String, Integer> bySteps = new TreeMap<>();
    private final EventFigures figures;

    /** @param since from when on every clock must be there: what was stored before may lack one that came later */
    Invariants(BeanFactory plane, SlowCalendar calendar, Instant since) {
        database = plane.getBean(DataSource.class);
        tickets = plane.getBean(Tickets.class);
        clock = plane.getBean(Clock.class);
        city = plane.getBean(CityFolder.class);
        this.calendar = calendar;
        book = plane.getBean(CatalogueBook.class);
        this.since = since;
        clocks = new ClockCheck(city, calendar, since);
        figures = new EventFigures(clock, city.profile().zone());
    }

    /** A sentence for each that is broken. */
    List<String> broken() throws SQLException {
        List<String> wrong = new ArrayList<>();
        byState.clear();
        bySteps.clear();
        figures.clear();
        calendar.follow(book.entries(book.versions().size()));
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (var one : NEVER.entrySet()) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(one.getValue())) {
                    while (rows.next()) {
                        wrong.add(one.getKey() + ": " + rows.getString(1));
                    }
                }
            }
            checkStories(connection.createStatement(), wrong);
            new AssistanceCheck(
                            calendar,
                            city.profile().supervision().joint(),
                            city.profile().zone())
                    .check(connection, wrong);
            connection.rollback();
        }
        figures.compare(tickets.figures(), wrong);
        return wrong;
    }

    Map<String, Integer> byState() {
        return byState;
    }

    /** How often each step was taken. */
    Map<String, Integer> bySteps() {
        return bySteps;
    }

    private void checkStories(java.sql.Statement statement, List<String> wrong) throws SQLException {
        try (statement) {
            statement.setFetchSize(FETCH);
            List<Event> story = new ArrayList<>();
            Standing row = null;
            Demand demand = null;
            Kept danger = null;
            try (var rows = statement.executeQuery("""
                    select e.ticket, e.version, e.type, e.state, e.at, e.unit, e.sign_by, e.return_by, e.reply_by, e.contact_by,
                      e.promised, e.carried_by, e.satisfaction, t.version as now_version, t.state as now_state,
                      t.unit as now_unit, t.sign_by as now_sign_by, t.return_by as now_return_by,
                      t.reply_by as now_reply_by, t.contact_by as now_contact_by, t.promised as now_promised, t.carried_by as now_carried_by,
                      t.satisfaction as now_satisfaction, t.contacted_at, t.closed_at, t.began_at, t.returns, t.extensions,
                      t.follow_ups, t.leaders, t.kind, t.matter, t.area, t.urgent,
                      x.reports as danger_reports, x.alerts as danger_alerts, x.over_at as danger_over_at
                    from ticket_event e join ticket t on t.id = e.ticket left join emergency x on x.ticket = t.id order by e.ticket, e.version
                    """)) {
                while (rows.next()) {
                    Event event = event(rows);
                    if (!story.isEmpty() && !story.getLast().ticket().equals(event.ticket())) {
                        check(demand, story, row, danger, wrong);
                        story.clear();
                    }
                    if (story.isEmpty()) {
                        row = standing(rows);
                        demand = new Demand(
                                rows.getString("kind"),
                                rows.getString("matter"),
                                rows.getString("area"),
                                rows.getBoolean("urgent"));
                        danger = danger(rows);
                    }
                    story.add(event);
                }
            }
            if (!story.isEmpty()) {
                check(demand, story, row, danger, wrong);
            }
        }
    }

    private void check(
            @Nullable Demand demand,
            List<Event> story,
            @Nullable Standing row,
            @Nullable Kept danger,
            List<String> wrong) {
        Standing told = Retelling.of(story, wrong);
        story.forEach(event -> bySteps.merge(event.type(), 1, Integer::sum));
        byState.merge(told.state(), 1, Integer::sum);
        figures.add(story, told);
        if (row == null || demand == null || !told.equals(row)) {
            wrong.add("%s: its events tell %s, its row says %s"
                    .formatted(story.getFirst().ticket(), told, row));
            return;
        }
        clocks.check(demand, story, wrong);
        EmergencyLane lane = city.profile().supervision().emergency();
        if (lane != null) {
            EmergencyStory.check(lane, demand.urgent(), story, danger, since, clock.instant(), wrong);
        }
    }

    private static @Nullable Kept danger(ResultSet row) throws SQLException {
        Integer reports = row.getObject("danger_reports", Integer.class);
        return reports == null ? null : new Kept(reports, row.getInt("danger_alerts"), time(row, "danger_over_at"));
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getString("ticket"),
                row.getLong("version"),
                row.getString("type"),
                row.getString("state"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("unit"),
                time(row, "sign_by"),
                time(row, "return_by"),
                time(row, "reply_by"),
                time(row, "contact_by"),
                time(row, "promised"),
                row.getString("carried_by"),
                row.getObject("satisfaction", Integer.class));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("now_version"),
                row.getString("now_state"),
                row.getString("now_unit"),
                time(row, "now_sign_by"),
                time(row, "now_return_by"),
                time(row, "now_reply_by"),
                time(row, "now_contact_by"),
                time(row, "now_promised"),
                row.getString("now_carried_by"),
                row.getObject("now_satisfaction", Integer.class),
                time(row, "contacted_at"),
                time(row, "closed_at"),
                time(row, "began_at"),
                row.getInt("returns"),
                row.getInt("extensions"),
                row.getInt("follow_ups"),
                row.getBoolean("leaders"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
