package io.huiyin.core.ticket;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many tickets were filed on each day, about what and where. A merged ticket is a voice like any other. */
@Repository
public class TicketCounts {

    /**
     * What tickets are about; null means any. All three null are all tickets.
     *
     * @param matter code
     * @param area code
     * @param place as the citizens named it
     */
    public record Topic(
            @Nullable String matter,
            @Nullable String area,
            @Nullable String place) {

        public static final Topic ALL = new Topic(null, null, null);
    }

    /** @param urgent how many of them are marked urgent */
    public record Count(Topic topic, LocalDate day, int tickets, int urgent) {}

    /**
     * How people were served in some days.
     *
     * @param atOnce answered in the call itself
     * @param asked how many of their citizens said how satisfied they are
     * @param satisfied … and said 4 or 5
     */
    public record Served(int tickets, int atOnce, int asked, int satisfied) {}

    private static final String DAY = "(filed_at at time zone :zone)::date";

    private static final String ABOUT = """
             from ticket where filed_at >= :from and filed_at < :until
               and (:matter::text is null or matter = :matter) and (:area::text is null or area = :area)
               and (:place::text is null or place = :place)
            """;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    TicketCounts(JdbcClient jdbc, CityProfile profile) {
        this.jdbc = jdbc;
        this.zone = profile.zone();
    }

    /** The day of the first ticket of all; empty before there is one. */
    public Optional<LocalDate> firstDay() {
        return jdbc.sql("select min(filed_at) as first from ticket")
                .query((row, number) -> Optional.ofNullable(Sql.instantOrNull(row, "first")))
                .single()
                .map(first -> first.atZone(zone).toLocalDate());
    }

    /**
     * Of all tickets, of each matter, of each area, and of each matter in each area; days without any are left out.
     *
     * @param until the first day after them
     */
    public List<Count> daily(LocalDate from, LocalDate until) {
        return jdbc.sql("select matter, area, null as place, " + DAY + """
                         as day, count(*) as tickets, count(*) filter (where urgent) as urgent
                        from ticket where filed_at >= :from and filed_at < :until
                        group by grouping sets ((day), (matter, day), (area, day), (matter, area, day))
                        having (grouping(matter) = 1 or matter is not null) and (grouping(area) = 1 or area is not null)
                        """)
                .param("zone", zone.getId())
                .param("from", Sql.time(start(from)))
                .param("until", Sql.time(start(until)))
                .query(TicketCounts::count)
                .list();
    }

    /**
     * Of each place that was named at least so often since a day.
     *
     * @param until the first day after them
     */
    public List<Count> dailyOfPlaces(LocalDate from, LocalDate until, LocalDate since, int atLeast) {
        return jdbc.sql("select null as matter, null as area, place, " + DAY + """
                         as day, count(*) as tickets, count(*) filter (where urgent) as urgent
                        from ticket where filed_at >= :from and filed_at < :until and place in (
                          select place from ticket where filed_at >= :since and filed_at < :until and place <> ''
                          group by place having count(*) >= :least)
                        group by place, day
                        """)
                .param("zone", zone.getId())
                .param("from", Sql.time(start(from)))
                .param("until", Sql.time(start(until)))
                .param("since", Sql.time(start(since)))
                .param("least", atLeast)
                .query(TicketCounts::count)
                .list();
    }

    /** Of one topic; days without any are left out. */
    public List<Count> dailyOf(Topic topic, LocalDate from, LocalDate until) {
        return about(
                        topic,
                        from,
                        until,
                        "select " + DAY + " as day, count(*) as tickets, count(*) filter (where urgent) as urgent",
                        "group by day order by day")
                .param("zone", zone.getId())
                .query((row, number) -> new Count(
                        topic, row.getObject("day", LocalDate.class), row.getInt("tickets"), row.getInt("urgent")))
                .list();
    }

    /** The tickets themselves, the newest first. */
    public List<TicketId> behind(Topic topic, LocalDate from, LocalDate until, int most) {
        return about(topic, from, until, "select id", "order by filed_at desc, id desc limit :most")
                .param("most", most)
                .query((row, number) -> new TicketId(row.getString("id")))
                .list();
    }

    /** The unit that leads most of them; empty where none leads any. */
    public Optional<String> unitOfMost(Topic topic, LocalDate from, LocalDate until) {
        return about(
                        topic,
                        from,
                        until,
                        "select unit",
                        "and unit is not null group by unit order by count(*) desc, unit limit 1")
                .query(String.class)
                .optional();
    }

    public Served served(Topic topic, LocalDate from, LocalDate until) {
        return about(topic, from, until, """
                        select count(*) as tickets, count(*) filter (where state = 'ANSWERED') as at_once,
                          count(satisfaction) as asked, count(*) filter (where satisfaction >= 4) as satisfied""", "")
                .query((row, number) -> new Served(
                        row.getInt("tickets"), row.getInt("at_once"), row.getInt("asked"), row.getInt("satisfied")))
                .single();
    }

    private JdbcClient.StatementSpec about(Topic topic, LocalDate from, LocalDate until, String what, String order) {
        return jdbc.sql(what + ABOUT + order)
                .param("from", Sql.time(start(from)))
                .param("until", Sql.time(start(until)))
                .param("matter", topic.matter())
                .param("area", topic.area())
                .param("place", topic.place());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(
                new Topic(row.getString("matter"), row.getString("area"), row.getString("place")),
                row.getObject("day", LocalDate.class),
                row.getInt("tickets"),
                row.getInt("urgent"));
    }
}
