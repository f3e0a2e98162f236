package io.huiyin.core.score;

import io.huiyin.core.score.ScoreCard.Figure;
import io.huiyin.core.score.ScoreCard.Reached;
import io.huiyin.core.score.ScoreCard.Share;
import io.huiyin.core.score.ScoringRule.Accountability;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was counted, with the sentence that explains it. */
final class Figures {

    private Figures() {}

    /** The steps of accountability that the figures reach. */
    static List<Reached> reached(ScoringRule rule, List<Figure> figures) {
        List<Reached> reached = new ArrayList<>();
        for (Accountability step : rule.accountability()) {
            figures.stream()
                    .filter(figure -> figure.code().equals(step.figure()) && step.reachedBy(figure))
                    .forEach(figure -> reached.add(new Reached(
                            step.step(),
                            "%s %s，%s %d%%（不少于 %d 件时适用），依据：%s"
                                    .formatted(
                                            figure.name(),
                                            percent(figure.value()),
                                            step.below() ? "低于" : "高于",
                                            step.percent(),
                                            step.ofAtLeast(),
                                            rule.basis()))));
        }
        return reached;
    }

    /** @param all with what was exempted */
    static Figure share(ScoringRule rule, Measure measure, Share left, Share all) {
        String formula = "%s = %s %d 件 ÷ %s %d 件 = %s"
                .formatted(
                        measure.name(),
                        measure.what(),
                        left.numerator(),
                        measure.of(),
                        left.denominator(),
                        percent(left.value()));
        return figure(
                measure.code(), measure.name(), left, all, sentence(rule, formula, left, all, percent(all.value())));
    }

    /** @param all with what was exempted; minutes by signatures */
    static Figure mean(ScoringRule rule, Share left, Share all) {
        String formula = "平均签收用时 = 从派单到签收共 %d 分钟 ÷ 签收 %d 件 = %s"
                .formatted(left.numerator(), left.denominator(), minutes(left.value()));
        return figure("signMinutes", "平均签收用时", left, all, sentence(rule, formula, left, all, minutes(all.value())));
    }

    private static Figure figure(String code, String name, Share left, Share all, String explained) {
        return new Figure(code, name, left.numerator(), left.denominator(), left.value(), all, explained);
    }

    private static String percent(@Nullable Double value) {
        return value == null ? "无" : "%.1f%%".formatted(100 * value);
    }

    private static String minutes(@Nullable Double value) {
        return value == null ? "无" : "%.0f 分钟".formatted(value);
    }

    private static String sentence(ScoringRule rule, String formula, Share left, Share all, String before) {
        String merged = rule.mergedCounted() ? "并单工单计入" : "并单工单不计";
        String spared = left.equals(all)
                ? ""
                : "；免考核的工单已剔除，剔除前为 %d ÷ %d = %s".formatted(all.numerator(), all.denominator(), before);
        return "%s%s；%s。公式版本 %s，依据：%s".formatted(formula, spared, merged, rule.version(), rule.basis());
    }
}
