package io.huiyin.agentassist.trend;

import io.huiyin.core.ticket.TicketCounts.Count;
import io.huiyin.core.ticket.TicketCounts.Topic;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Each topic's tickets day by day, counted back from the day looked at. Not changed after it was made. */
final class History {

    /** A day's rush, that of some days, and that of a week. */
    static final List<Integer> SPANS = List.of(1, 3, 7);

    static final int MOST_WEEKS = 8;

    /** the week looked at and those before */
    static final int DAYS = 7 * (MOST_WEEKS + 1);

    private record Days(int[] tickets, int[] urgent) {}

    /** Topics that name the same things, in spans of one length. */
    private record Kind(boolean matter, boolean area, boolean place, int span) {

        Kind(Topic topic, int span) {
            this(topic.matter() != null, topic.area() != null, topic.place() != null, span);
        }
    }

    private final Map<Topic, Days> days = new HashMap<>();
    private final Map<Kind, Double> clustering = new HashMap<>();
    private final LocalDate today;
    private final int weeks;

    /**
     * @param weeks that the hotline has kept tickets before the week looked at, 1…{@value #MOST_WEEKS}
     * @param counts of at most {@value #DAYS} days up to and with {@code today}
     */
    History(LocalDate today, int weeks, Collection<Count> counts) {
        this.today = today;
        this.weeks = weeks;
        for (Count one : counts) {
            int back = (int) ChronoUnit.DAYS.between(one.day(), today);
            if (back >= 0 && back < DAYS) {
                Days of = days.computeIfAbsent(one.topic(), topic -> new Days(new int[DAYS], new int[DAYS]));
                of.tickets()[back] += one.tickets();
                of.urgent()[back] += one.urgent();
            }
        }
        for (int span : SPANS) {
            days.keySet().stream()
                    .collect(Collectors.groupingBy(topic -> new Kind(topic, span)))
                    .forEach((kind, topics) -> clustering.put(kind, clustering(topics, span)));
        }
    }

    LocalDate today() {
        return today;
    }

    Set<Topic> topics() {
        return days.keySet();
    }

    Surge surge(Topic topic, int span) {
        int[] weekly = weekly(topic, span);
        int before = IntStream.of(weekly).sum();
        return new Surge(span, sum(tickets(topic), 0, span), before, weeks, spread(topic, weekly, before, span));
    }

    int urgent(Topic topic, int span) {
        Days of = days.get(topic);
        return of == null ? 0 : sum(of.urgent(), 0, span);
    }

    private int[] tickets(Topic topic) {
        Days of = days.get(topic);
        return of == null ? new int[DAYS] : of.tickets();
    }

    private int[] weekly(Topic topic, int span) {
        int[] tickets = tickets(topic);
        return IntStream.rangeClosed(1, weeks)
                .map(week -> sum(tickets, 7 * week, span))
                .toArray();
    }

    /**
     * How many times a Poisson's variance: as topics of its kind and size have, or as its own weeks before show when they
     * vary more. Eight weeks alone tell a variance badly, so its own are drawn half way to its kind's.
     */
    private double spread(Topic topic, int[] weekly, int before, int span) {
        double mean = (double) before / weekly.length;
        double ofKind = 1 + clustering.getOrDefault(new Kind(topic, span), 0.0) * mean;
        int freedom = weekly.length - 1;
        if (before == 0 || freedom == 0) {
            return ofKind;
        }
        return Math.max(ofKind, (chiSquare(weekly, before) + freedom * ofKind) / (2 * freedom));
    }

    /** By the method of moments: the variance of a negative binomial is mean + clustering × mean². */
    private double clustering(List<Topic> topics, int span) {
        double chi = 0;
        double means = 0;
        for (Topic topic : topics) {
            int[] weekly = weekly(topic, span);
            int before = IntStream.of(weekly).sum();
            int freedom = weekly.length - 1;
            if (before > 0 && freedom > 0) {
                chi += chiSquare(weekly, before) - freedom;
                means += freedom * (double) before / weekly.length;
            }
        }
        return means == 0 ? 0 : Math.max(0, chi / means);
    }

    private static double chiSquare(int[] weekly, int before) {
        double mean = (double) before / weekly.length;
        return IntStream.of(weekly)
                .mapToDouble(one -> (one - mean) * (one - mean) / mean)
                .sum();
    }

    private static int sum(int[] values, int from, int length) {
        return IntStream.range(from, from + length).map(at -> values[at]).sum();
    }
}
