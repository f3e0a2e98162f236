package io.huiyin.core.score;

import io.huiyin.core.kit.TestCity;
import io.huiyin.core.sql.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Score cards counted by hand: event after event, with a pencil and no window function. 基本满意 is left out, merged tickets
 * count.
 *
 * @param days within which coming again shows a false closing
 * @param exempted whether what was exempted counts all the same
 */
record PencilCount(LocalDate from, LocalDate until, int days, boolean exempted, Instant now) {

    private record Event(
            String ticket,
            String type,
            Instant at,
            @Nullable String unit,
            @Nullable Instant signBy,
            @Nullable Instant replyBy,
            @Nullable Instant contactBy,
            @Nullable Integer satisfaction,
            String actor) {}

    private record Said(String ticket, Instant at) {}

    Map<String, long[]> of(JdbcClient jdbc) {
        Map<String, List<Event>> stories = new LinkedHashMap<>();
        jdbc.sql("select * from ticket_event order by ticket, version")
                .query((row, number) -> new Event(
                        row.getString("ticket"),
                        row.getString("type"),
                        Sql.instant(row, "at"),
                        row.getString("unit"),
                        Sql.instantOrNull(row, "sign_by"),
                        Sql.instantOrNull(row, "reply_by"),
                        Sql.instantOrNull(row, "contact_by"),
                        Sql.intOrNull(row, "satisfaction"),
                        row.getString("actor")))
                .list()
                .forEach(event -> stories.computeIfAbsent(event.ticket(), one -> new ArrayList<>())
                        .add(event));
        List<Said> unsolved = jdbc.sql("select ticket, at from ticket_contact where solved = false")
                .query((row, number) -> new Said(row.getString("ticket"), Sql.instant(row, "at")))
                .list();
        Map<String, String> citizens = new LinkedHashMap<>();
        jdbc.sql("select id, phone || coalesce(matter, id) as who from ticket")
                .query((row, number) -> citizens.put(row.getString("id"), row.getString("who")))
                .list();
        List<String> spared = jdbc.sql("select ticket || ' ' || unit from exemption where stage = 'GRANTED'")
                .query(String.class)
                .list();
        Map<String, long[]> cards = new TreeMap<>();
        Map<String, Double> minutes = new TreeMap<>();
        stories.forEach((ticket, story) -> {
            for (int i = 0; i < story.size(); i++) {
                Event event = story.get(i);
                Instant begin = from.atStartOfDay(TestCity.ZONE).toInstant();
                Instant end = until.atStartOfDay(TestCity.ZONE).toInstant();
                if (event.unit() == null
                        || event.at().isBefore(begin)
                        || !event.at().isBefore(end)) {
                    continue;
                }
                prepare(cards, minutes, event.unit());
                if (!exempted && spared.contains(ticket + " " + event.unit())) {
                    continue;
                }
                List<Event> before = story.subList(0, i + 1);
                List<Event> after = story.subList(i + 1, story.size());
                count(cards, minutes, event, before, after, unsolved, again(event, stories, citizens));
            }
        });
        minutes.forEach((unit, sum) -> Objects.requireNonNull(cards.get(unit + " signMinutes"))[0] = Math.round(sum));
        return cards;
    }

    private boolean again(Event event, Map<String, List<Event>> stories, Map<String, String> citizens) {
        return stories.entrySet().stream()
                .filter(other -> !other.getKey().equals(event.ticket()))
                .filter(other -> Objects.equals(citizens.get(other.getKey()), citizens.get(event.ticket())))
                .map(other -> other.getValue().getFirst().at())
                .anyMatch(filed ->
                        filed.isAfter(event.at()) && !filed.isAfter(event.at().plus(Duration.ofDays(days))));
    }

    private void count(
            Map<String, long[]> cards,
            Map<String, Double> minutes,
            Event event,
            List<Event> before,
            List<Event> after,
            List<Said> unsolved,
            boolean again) {
        String unit = event.unit();
        Instant begun = last(before, "dispatched", "assigned");
        Instant spoke = last(before, "contacted");
        boolean spokeSince = spoke != null && begun != null && !spoke.isBefore(begun);
        Integer said = event.satisfaction();
        switch (event.type()) {
            case "dispatched", "assigned" -> add(cards, unit, "returns", false, true);
            case "returned" -> {
                add(cards, unit, "returns", true, false);
                add(cards, unit, "returnsRefused", false, true);
            }
            case "returnRefused" -> add(cards, unit, "returnsRefused", true, false);
            case "signed" -> signed(cards, minutes, event, begun, spokeSince, after);
            case "replied" -> replied(cards, event, spokeSince, after, unsolved, again);
            case "closed", "rework" -> {
                boolean closed = event.type().equals("closed");
                if (!closed || !event.actor().equals("system")) {
                    add(cards, unit, "resolution", closed, true);
                }
                if (said != null && said != 3) {
                    add(cards, unit, "satisfaction", said > 3, true);
                }
            }
            default -> {}
        }
    }

    /** Whoever did something has a card, even if all of it was exempted. */
    private static void prepare(Map<String, long[]> cards, Map<String, Double> minutes, String unit) {
        for (String code : List.of(
                "signOnTime",
                "response",
                "contact",
                "onTime",
                "resolution",
                "satisfaction",
                "falseClosings",
                "returns",
                "returnsRefused",
                "signMinutes")) {
            cards.computeIfAbsent(unit + " " + code, one -> new long[2]);
        }
        minutes.putIfAbsent(unit, 0.0);
    }

    private static @Nullable Instant last(List<Event> story, String... types) {
        Instant found = null;
        for (Event event : story) {
            if (List.of(types).contains(event.type())) {
                found = event.at();
            }
        }
        return found;
    }

    private static void add(
            Map<String, long[]> cards, @Nullable String unit, String code, boolean counted, boolean among) {
        long[] pair = Objects.requireNonNull(cards.get(unit + " " + code));
        pair[0] += counted ? 1 : 0;
        pair[1] += among ? 1 : 0;
    }

    private void signed(
            Map<String, long[]> cards,
            Map<String, Double> minutes,
            Event event,
            @Nullable Instant begun,
            boolean spokeSince,
            List<Event> after) {
        String unit = event.unit();
        add(cards, unit, "signOnTime", !event.at().isAfter(Objects.requireNonNull(event.signBy())), true);
        add(cards, unit, "signMinutes", false, true);
        minutes.merge(
                String.valueOf(unit),
                Duration.between(Objects.requireNonNull(begun), event.at()).toNanos() / 60e9,
                Double::sum);
        Instant by = event.contactBy();
        if (by != null && by.isBefore(now)) {
            boolean spokeInTime = spokeSince
                    || after.stream()
                            .anyMatch(one ->
                                    one.type().equals("contacted") && !one.at().isAfter(by));
            add(cards, unit, "response", spokeInTime, true);
        }
    }

    private static void replied(
            Map<String, long[]> cards,
            Event event,
            boolean spokeSince,
            List<Event> after,
            List<Said> unsolved,
            boolean again) {
        String unit = event.unit();
        add(cards, unit, "contact", spokeSince, true);
        add(cards, unit, "onTime", !event.at().isAfter(Objects.requireNonNull(event.replyBy())), true);
        Instant next = after.stream()
                .filter(one -> one.type().equals("replied"))
                .map(Event::at)
                .findFirst()
                .orElse(Instant.MAX);
        boolean notDone = unsolved.stream()
                .anyMatch(one -> one.ticket().equals(event.ticket())
                        && !one.at().isBefore(event.at())
                        && one.at().isBefore(next));
        add(cards, unit, "falseClosings", notDone || again, true);
    }
}
