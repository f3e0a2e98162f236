package io.huiyin.evaluation.callback;

import io.huiyin.callbackrobot.survey.Question;
import io.huiyin.callbackrobot.survey.Reading;
import io.huiyin.evaluation.callback.Utterances.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of one way of hearing (text or audio) over some rows. */
final class Tally {

    private int rows;
    private int right;
    private int rightOrDoubtful;
    private int decided;
    private int wrongDecisions;
    private int unhappyAsHappy;
    private int unhappyRows;
    private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();

    /** @param readings of one row, one for each question after which it was tried: all must be right */
    void add(Row row, List<Reading> readings) {
        boolean allRight = readings.stream().allMatch(r -> r.word().equals(row.label()));
        boolean allSafe =
                readings.stream().allMatch(r -> r.doubtful() || r.word().equals(row.label()));
        boolean allDecided = readings.stream().noneMatch(Reading::doubtful);
        rows++;
        right += allRight ? 1 : 0;
        rightOrDoubtful += allSafe ? 1 : 0;
        decided += allDecided ? 1 : 0;
        wrongDecisions += allSafe ? 0 : 1;
        Question question = row.questions().getFirst();
        boolean unhappy = row.questions().size() == 1 && question.unhappy(row.label());
        unhappyRows += unhappy ? 1 : 0;
        boolean happy =
                readings.stream().anyMatch(r -> !r.doubtful() && r.value() != null && question.happy(r.value()));
        unhappyAsHappy += unhappy && happy ? 1 : 0;
        for (Reading reading : readings) {
            confusion
                    .computeIfAbsent(row.label(), l -> new TreeMap<>())
                    .merge(reading.word() + (reading.doubtful() ? "?" : ""), 1, Integer::sum);
        }
    }

    int rows() {
        return rows;
    }

    double accuracy() {
        return share(right);
    }

    double accuracyWithHuman() {
        return share(rightOrDoubtful);
    }

    int wrongDecisions() {
        return wrongDecisions;
    }

    int unhappyAsHappy() {
        return unhappyAsHappy;
    }

    double decidedShare() {
        return share(decided);
    }

    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("rows", rows);
        figures.put("accuracy", accuracy());
        figures.put("rightOrHuman", accuracyWithHuman());
        figures.put("decidedShare", decidedShare());
        figures.put("doubtfulShare", share(rows - decided));
        figures.put("wrongDecisions", wrongDecisions);
        figures.put("wrongDecisionShare", share(wrongDecisions));
        figures.put("unhappyRows", unhappyRows);
        figures.put("unhappyAsHappy", unhappyAsHappy);
        figures.put("confusion", confusion);
        return figures;
    }

    private double share(int count) {
        return rows == 0 ? 0 : (double) count / rows;
    }
}
