package io.huiyin.evaluation.simulation;

import io.huiyin.core.score.ScoreCard;
import io.huiyin.core.score.ScoreCards;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/**
 * What a simulation came to.
 *
 * @param result keys and values as the command writes them
 * @param wrong a sentence for each thing that should not be; empty is good
 */
record Outcome(Map<String, Object> result, List<String> wrong) {

    private static final String SCORE_CARDS = "scoreCards";

    /** @param broken what the simulation found wrong itself */
    static Outcome of(
            BeanFactory plane, Ledger ledger, List<String> broken, Map<String, Integer> byState, double seconds)
            throws SQLException {
        List<String> lost = ledger.lost(plane.getBean(DataSource.class));
        long doubled = broken.stream()
                .filter(one -> one.contains("twice") || one.contains("doubled") || one.contains("more than its round"))
                .count();
        int tickets = byState.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("tickets", tickets);
        result.put("lost", lost.size());
        result.put("doubled", doubled);
        result.put("brokenInvariants", broken.size());
        result.put("ticketsPerSecond", Math.round(10 * tickets / seconds) / 10.0);
        result.put("seconds", Math.round(seconds));
        result.put("byState", byState);
        result.put(SCORE_CARDS, scores(plane));
        List<String> wrong = new ArrayList<>(lost);
        wrong.addAll(broken);
        return new Outcome(result, wrong);
    }

    /** For people: a line a value, and the score cards as a table; a figure with nothing to count is a dash. */
    String table() {
        StringBuilder table = new StringBuilder();
        result.forEach((key, value) -> {
            if (!key.equals(SCORE_CARDS)) {
                table.append("%-20s %s%n".formatted(key, value));
            }
        });
        if (result.get(SCORE_CARDS) instanceof Map<?, ?> cards) {
            cards.values().stream()
                    .findFirst()
                    .ifPresent(card -> table.append(row(SCORE_CARDS, ((Map<?, ?>) card).keySet())));
            cards.forEach((unit, card) -> table.append(row(unit, ((Map<?, ?>) card).values())));
        }
        return table.toString();
    }

    private static String row(Object first, Collection<?> cells) {
        StringBuilder row = new StringBuilder("%-20s".formatted(first));
        for (Object cell : cells) {
            row.append(" %14s"
                    .formatted(cell instanceof Double figure ? "%.3f".formatted(figure) : cell == null ? "–" : cell));
        }
        return row.append(System.lineSeparator()).toString();
    }

    /** The simulated days' cards: unit to figures. */
    private static Map<String, Map<String, @Nullable Double>> scores(BeanFactory plane) {
        Clock clock = plane.getBean(Clock.class);
        ScoreCards cards = plane.getBean(ScoreCards.class);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, Map<String, @Nullable Double>> scores = new TreeMap<>();
        for (ScoreCard card : cards.of(SimulatedClock.FIRST_DAY, today.plusDays(1))) {
            Map<String, @Nullable Double> figures = new LinkedHashMap<>();
            card.figures().forEach(figure -> figures.put(figure.code(), figure.value()));
            scores.put(card.unit(), figures);
        }
        return scores;
    }
}
