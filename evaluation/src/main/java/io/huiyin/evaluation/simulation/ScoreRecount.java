package io.huiyin.evaluation.simulation;

import io.huiyin.core.score.ScoreCard;
import io.huiyin.core.score.ScoreCard.Figure;
import io.huiyin.core.score.ScoreCards;
import io.huiyin.core.score.ScoringRule;
import io.huiyin.core.score.ScoringRule.BasicSatisfied;
import io.huiyin.evaluation.simulation.Retelling.Event;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A period's score cards counted a second time, story by story, with and without what was exempted. */
final class ScoreRecount {

    /** What the cards look at beside the stories, as the database has it. */
    static final class Beside {

        private final Set<String> exempt = new HashSet<>();
        private final Map<String, List<Instant>> unsolved = new HashMap<>();
        private final Map<String, List<Instant>> filings = new HashMap<>();

        static Beside read(Connection connection) throws SQLException {
            var beside = new Beside();
            each(
                    connection,
                    "select ticket || ' ' || unit from exemption where stage = 'GRANTED'",
                    row -> beside.exempt.add(row.getString(1)));
            each(
                    connection,
                    "select ticket, at from ticket_contact where solved = false",
                    row -> note(beside.unsolved, row));
            // those who came once only came again about nothing
            each(connection, """
                    select citizen, filed_at from (
                      select phone || ' ' || matter as citizen, filed_at, count(*) over (partition by phone, matter) as times
                      from ticket where phone <> '' and matter is not null) one
                    where times > 1
                    """, row -> note(beside.filings, row));
            return beside;
        }

        private interface Row {
            void take(ResultSet row) throws SQLException;
        }

        private static void each(Connection connection, String sql, Row taken) throws SQLException {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    taken.take(rows);
                }
            }
        }

        private static void note(Map<String, List<Instant>> times, ResultSet row) throws SQLException {
            times.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                    .add(row.getObject(2, OffsetDateTime.class).toInstant());
        }
    }

    private static final String SIGN_MINUTES = "signMinutes";
    private static final int SECONDS = 60;

    /** Numerator and denominator, what was exempted left out and counted; seconds where the card has minutes. */
    private static final class Count {
        private double left;
        private long leftOf;
        private double all;
        private long allOf;

        private void add(boolean exempt, double numerator, long denominator) {
            all += numerator;
            allOf += denominator;
            left += exempt ? 0 : numerator;
            leftOf += exempt ? 0 : denominator;
        }

        private boolean is(Figure figure) {
            int unit = figure.code().equals(SIGN_MINUTES) ? SECONDS : 1;
            return Math.round(left / unit) == figure.numerator()
                    && leftOf == figure.denominator()
                    && Math.round(all / unit) == figure.withExempted().numerator()
                    && allOf == figure.withExempted().denominator();
        }

        @Override
        public String toString() {
            return "%.1f/%d (%.1f/%d)".formatted(left, leftOf, all, allOf);
        }
    }

    private final LocalDate firstDay;
    private final LocalDate until;
    private final Instant from;
    private final Instant end;
    private final Instant now;
    private final @Nullable ScoringRule rule;
    private final Beside beside;
    private final Map<String, Map<String, Count>> units = new TreeMap<>();

    /** @param until the first day after the period */
    ScoreRecount(ScoreCards cards, Beside beside, LocalDate firstDay, LocalDate until, ZoneId zone, Instant now) {
        this.beside = beside;
        this.firstDay = firstDay;
        this.until = until;
        this.now = now;
        from = firstDay.atStartOfDay(zone).toInstant();
        end = until.atStartOfDay(zone).toInstant();
        rule = cards.rule(firstDay).orElse(null);
    }

    /** @param citizen whose it is, and about which matter; null when nobody could come again */
    void add(List<Event> story, @Nullable String citizen) {
        Instant begun = null;
        Instant contacted = null;
        for (int step = 0; step < story.size(); step++) {
            Event event = story.get(step);
            switch (event.type()) {
                case "dispatched", "assigned" -> begun = event.at();
                case "contacted" -> contacted = event.at();
                default -> {}
            }
            String unit = event.unit();
            boolean inside = !event.at().isBefore(from) && event.at().isBefore(end);
            ScoringRule by = rule;
            if (by != null && unit != null && inside && (by.mergedCounted() || event.carriedBy() == null)) {
                boolean spoken = contacted != null && begun != null && !contacted.isBefore(begun);
                count(by, unit, event, story.subList(step + 1, story.size()), begun, spoken, citizen);
            }
        }
    }

    private void count(
            ScoringRule by,
            String unit,
            Event event,
            List<Event> later,
            @Nullable Instant begun,
            boolean spoken,
            @Nullable String citizen) {
        Tally tally = new Tally(unit, beside.exempt.contains(event.ticket() + " " + unit));
        switch (event.type()) {
            case "signed" -> {
                tally.share("signOnTime", notAfter(event.at(), event.signBy()));
                if (event.contactBy() != null && event.contactBy().isBefore(now)) {
                    tally.share("response", spoken || notAfter(next(later, "contacted"), event.contactBy()));
                }
                tally.add(SIGN_MINUTES, seconds(Objects.requireNonNull(begun), event.at()), 1);
            }
            case "replied" -> {
                tally.share("contact", spoken);
                tally.share("onTime", notAfter(event.at(), event.replyBy()));
                tally.share("falseClosings", saidUnsolved(event, later) || cameAgain(by, event, citizen));
            }
            case "closed", "rework" -> {
                boolean closed = event.type().equals("closed");
                if (!closed || !event.actor().equals("system")) {
                    tally.share("resolution", closed);
                }
                satisfaction(by, event, tally);
            }
            case "dispatched", "assigned" -> tally.add("returns", 0, 1);
            case "returned" -> {
                tally.add("returns", 1, 0);
                tally.add("returnsRefused", 0, 1);
            }
            case "returnRefused" -> tally.add("returnsRefused", 1, 0);
            default -> {}
        }
    }

    private static void satisfaction(ScoringRule by, Event event, Tally tally) {
        Integer said = event.satisfaction();
        boolean basic = said != null && said == 3;
        if (said != null && !(basic && by.basicSatisfied() == BasicSatisfied.LEFT_OUT)) {
            tally.share("satisfaction", basic ? by.basicSatisfied() == BasicSatisfied.SATISFIED : said > 3);
        }
    }

    private boolean saidUnsolved(Event reply, List<Event> later) {
        Instant next = next(later, "replied");
        return beside.unsolved.getOrDefault(reply.ticket(), List.of()).stream()
                .anyMatch(said -> !said.isBefore(reply.at()) && (next == null || said.isBefore(next)));
    }

    private boolean cameAgain(ScoringRule by, Event reply, @Nullable String citizen) {
        Instant latest = reply.at().plus(Duration.ofDays(by.falseClosingDays()));
        return citizen != null
                && beside.filings.getOrDefault(citizen, List.of()).stream()
                        .anyMatch(filed -> filed.isAfter(reply.at()) && !filed.isAfter(latest));
    }

    private static @Nullable Instant next(List<Event> later, String type) {
        return later.stream()
                .filter(event -> event.type().equals(type))
                .map(Event::at)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static boolean notAfter(@Nullable Instant at, @Nullable Instant due) {
        return at != null && due != null && !at.isAfter(due);
    }

    private static double seconds(Instant begun, Instant at) {
        return Duration.between(begun, at).toNanos() / 1e9;
    }

    /** Of one step. */
    private final class Tally {
        private final String unit;
        private final boolean exempt;

        private Tally(String unit, boolean exempt) {
            this.unit = unit;
            this.exempt = exempt;
        }

        private void share(String figure, boolean counted) {
            add(figure, counted ? 1 : 0, 1);
        }

        private void add(String figure, double numerator, long denominator) {
            units.computeIfAbsent(unit, code -> new HashMap<>())
                    .computeIfAbsent(figure, code -> new Count())
                    .add(exempt, numerator, denominator);
        }
    }

    void compare(ScoreCards live, List<String> wrong) {
        Set<String> counted = new HashSet<>();
        for (ScoreCard card : live.of(firstDay, until)) {
            counted.add(card.unit());
            Map<String, Count> told = units.getOrDefault(card.unit(), Map.of());
            for (Figure figure : card.figures()) {
                Count count = told.getOrDefault(figure.code(), new Count());
                if (!count.is(figure)) {
                    wrong.add("%s of %s from %s on: the card says %d/%d (%d/%d), the events %s"
                            .formatted(
                                    figure.code(),
                                    card.unit(),
                                    firstDay,
                                    figure.numerator(),
                                    figure.denominator(),
                                    figure.withExempted().numerator(),
                                    figure.withExempted().denominator(),
                                    count));
                }
            }
        }
        units.keySet().stream()
                .filter(unit -> !counted.contains(unit))
                .forEach(unit -> wrong.add(unit + " has no score card from " + firstDay + " on"));
    }
}
