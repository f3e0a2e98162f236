package io.huiyin.evaluation.simulation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;

/**
 * What a simulation came to.
 *
 * @param result keys and values as the command writes them
 * @param wrong a sentence for each thing that should not be; empty is good
 */
record Outcome(Map<String, Object> result, List<String> wrong) {

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
        List<String> wrong = new ArrayList<>(lost);
        wrong.addAll(broken);
        return new Outcome(result, wrong);
    }
}
