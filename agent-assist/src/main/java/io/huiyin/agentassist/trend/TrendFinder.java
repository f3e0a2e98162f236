package io.huiyin.agentassist.trend;

import io.huiyin.core.ticket.TicketCounts.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which topics stand out, each told once: by what is most telling of it, not again by all that it is a part of. */
final class TrendFinder {

    /** Share of the trends told that may be chance (Benjamini and Hochberg, J. R. Statist. Soc. B 57, 1995). */
    private static final double FALSE_SHARE = 0.05;

    /** two that agree are no trend yet */
    static final int LEAST_TICKETS = 3;

    /** a trend that is hardly larger than usual is not worth a look even when the city is large enough to be sure of it */
    private static final double LEAST_TIMES = 1.3;

    private record Candidate(Topic topic, Surge surge, double likelihood) {}

    private final History history;

    TrendFinder(History history) {
        this.history = history;
    }

    /** In the order of urgency, within one the most tickets above the usual first. */
    List<Trend> trends() {
        List<Candidate> candidates = candidates();
        double limit = limit(candidates);
        List<Candidate> told = new ArrayList<>();
        for (Candidate one : candidates) {
            if (one.likelihood() <= limit && tells(one.surge()) && leftOver(one, told) <= limit) {
                told.add(one);
            }
        }
        return told.stream()
                .map(this::trend)
                .sorted(Comparator.comparing(Trend::urgency)
                        .thenComparing(Comparator.comparingDouble((Trend one) -> one.tickets() - one.usual())
                                .reversed()))
                .toList();
    }

    private static boolean tells(Surge surge) {
        return surge.tickets() >= LEAST_TICKETS && surge.tickets() >= LEAST_TIMES * surge.usual();
    }

    /** Each topic by the span in which it stands out most, the most telling first; equally telling, the narrower first. */
    private List<Candidate> candidates() {
        return history.topics().stream()
                .map(topic -> History.SPANS.stream()
                        .map(span -> history.surge(topic, span))
                        .map(surge -> new Candidate(topic, surge, surge.likelihood()))
                        .min(Comparator.comparingDouble(Candidate::likelihood))
                        .orElseThrow())
                .sorted(Comparator.comparingDouble(Candidate::likelihood)
                        .thenComparing(one -> -parts(one.topic()))
                        .thenComparing(one -> one.topic().toString()))
                .toList();
    }

    /** Each topic was tried with every span: its best one counts as so many tries. */
    private static double limit(List<Candidate> sorted) {
        int tries = sorted.size() * History.SPANS.size();
        double limit = 0;
        for (int rank = 1; rank <= sorted.size(); rank++) {
            double likelihood = sorted.get(rank - 1).likelihood();
            if (likelihood <= FALSE_SHARE * rank / tries) {
                limit = likelihood;
            }
        }
        return limit;
    }

    /** How likely what the trends told before leave unexplained of this one. */
    private double leftOver(Candidate one, List<Candidate> told) {
        int span = one.surge().days();
        double tickets = one.surge().tickets();
        double times = 1;
        for (Candidate other : told) {
            Surge surge = history.surge(other.topic(), span);
            if (holds(other.topic(), one.topic())) {
                // a part that grew no more than the whole is no news beside it
                times = Math.max(times, surge.tickets() / Math.max(1, surge.usual()));
            } else {
                Topic shared = shared(other.topic(), one.topic());
                if (shared != null) {
                    tickets -= Math.max(0, history.surge(shared, span).excess());
                }
            }
        }
        return one.surge().likelihood(tickets, one.surge().before() * times);
    }

    private Trend trend(Candidate one) {
        Surge surge = one.surge();
        int urgent = history.urgent(one.topic(), surge.days());
        return new Trend(
                one.topic(),
                history.today().minusDays(surge.days() - 1L),
                history.today(),
                surge.tickets(),
                surge.usual(),
                urgent,
                one.likelihood(),
                Urgency.of(surge, urgent));
    }

    private static int parts(Topic topic) {
        return (topic.matter() == null ? 0 : 1) + (topic.area() == null ? 0 : 1) + (topic.place() == null ? 0 : 1);
    }

    private static boolean holds(Topic whole, Topic part) {
        return fits(whole.matter(), part.matter())
                && fits(whole.area(), part.area())
                && fits(whole.place(), part.place());
    }

    private static boolean fits(@Nullable String whole, @Nullable String part) {
        return whole == null || whole.equals(part);
    }

    /** What belongs to both; null when nothing does, or when it is not counted (of places only the whole is). */
    private static @Nullable Topic shared(Topic one, Topic other) {
        if (holds(other, one)) {
            return one;
        }
        if (one.place() != null || other.place() != null) {
            return null;
        }
        boolean apart = one.matter() != null
                        && other.matter() != null
                        && !one.matter().equals(other.matter())
                || one.area() != null && other.area() != null && !one.area().equals(other.area());
        return apart
                ? null
                : new Topic(
                        one.matter() == null ? other.matter() : one.matter(),
                        one.area() == null ? other.area() : one.area(),
                        null);
    }
}
