package io.huiyin.evaluation.simulation;

import io.huiyin.core.catalogue.CatalogueBook;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.EmergencyLane;
import io.huiyin.core.score.ScoreCards;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.evaluation.simulation.ClockCheck.Demand;
import io.huiyin.evaluation.simulation.EmergencyStory.Kept;
import io.huiyin.evaluation.simulation.Retelling.Event;
import io.huiyin.evaluation.simulation.Retelling.Standing;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Looks at the whole database: what must be true of every ticket whatever was done to it. */
final class Invariants {

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
    private final ScoreCards cards;
    private List<ScoreRecount> recounts = List.of();

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
        cards = plane.getBean(ScoreCards.class);
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
            for (var one : NeverFound.ALL.entrySet()) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(one.getValue())) {
                    while (rows.next()) {
                        wrong.add(one.getKey() + ": " + rows.getString(1));
                    }
                }
            }
            recounts = recounts(connection);
            checkStories(connection.createStatement(), wrong);
            new AssistanceCheck(
                            calendar,
                            city.profile().supervision().joint(),
                            city.profile().zone())
                    .check(connection, wrong);
            connection.rollback();
        }
        figures.compare(tickets.figures(), wrong);
        recounts.forEach(recount -> recount.compare(cards, wrong));
        return wrong;
    }

    /** Of all simulated days, and of the last week alone. */
    private List<ScoreRecount> recounts(Connection connection) throws SQLException {
        ZoneId zone = city.profile().zone();
        Instant now = clock.instant();
        LocalDate until = now.atZone(zone).toLocalDate().plusDays(1);
        var beside = ScoreRecount.Beside.read(connection);
        return Stream.of(SimulatedClock.FIRST_DAY, until.minusWeeks(1))
                .map(from -> new ScoreRecount(cards, beside, from, until, zone, now))
                .toList();
    }

    Map<String, Integer> byState() {
        return byState;
    }

    /** How often each step was taken. */
    Map<String, Integer> bySteps() {
        return bySteps;
    }

    private void checkStories(Statement statement, List<String> wrong) throws SQLException {
        try (statement) {
            statement.setFetchSize(FETCH);
            List<Event> story = new ArrayList<>();
            Row row = null;
            try (var rows = statement.executeQuery("""
                    select e.ticket, e.version, e.type, e.state, e.at, e.unit, e.sign_by, e.return_by, e.reply_by, e.contact_by,
                      e.promised, e.carried_by, e.satisfaction, e.actor, t.version as now_version, t.state as now_state,
                      t.unit as now_unit, t.sign_by as now_sign_by, t.return_by as now_return_by,
                      t.reply_by as now_reply_by, t.contact_by as now_contact_by, t.promised as now_promised, t.carried_by as now_carried_by,
                      t.satisfaction as now_satisfaction, t.contacted_at, t.closed_at, t.began_at, t.returns, t.extensions,
                      t.follow_ups, t.leaders, t.phone, t.kind, t.matter, t.area, t.urgent,
                      x.reports as danger_reports, x.alerts as danger_alerts, x.over_at as danger_over_at
                    from ticket_event e join ticket t on t.id = e.ticket left join emergency x on x.ticket = t.id order by e.ticket, e.version
                    """)) {
                while (rows.next()) {
                    Event event = event(rows);
                    if (!story.isEmpty() && !story.getLast().ticket().equals(event.ticket())) {
                        check(row, story, wrong);
                        story.clear();
                    }
                    if (story.isEmpty()) {
                        row = row(rows);
                    }
                    story.add(event);
                }
            }
            if (!story.isEmpty()) {
                check(row, story, wrong);
            }
        }
    }

    /** What stands beside the story: in the ticket's row, and about its danger. */
    private record Row(
            Standing standing,
            Demand demand,
            @Nullable Kept danger,
            @Nullable String citizen) {}

    private void check(@Nullable Row row, List<Event> story, List<String> wrong) {
        Standing told = Retelling.of(story, wrong);
        story.forEach(event -> bySteps.merge(event.type(), 1, Integer::sum));
        byState.merge(told.state(), 1, Integer::sum);
        figures.add(story, told);
        recounts.forEach(recount -> recount.add(story, row == null ? null : row.citizen()));
        if (row == null || !told.equals(row.standing())) {
            wrong.add("%s: its events tell %s, its row says %s"
                    .formatted(story.getFirst().ticket(), told, row == null ? null : row.standing()));
            return;
        }
        clocks.check(row.demand(), story, wrong);
        EmergencyLane lane = city.profile().supervision().emergency();
        if (lane != null) {
            EmergencyStory.check(lane, row.demand().urgent(), story, row.danger(), since, clock.instant(), wrong);
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        var demand = new Demand(
                rows.getString("kind"), rows.getString("matter"), rows.getString("area"), rows.getBoolean("urgent"));
        String phone = rows.getString("phone");
        String citizen = phone.isEmpty() || demand.matter() == null ? null : phone + " " + demand.matter();
        return new Row(standing(rows), demand, danger(rows), citizen);
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
                row.getObject("satisfaction", Integer.class),
                row.getString("actor"));
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
