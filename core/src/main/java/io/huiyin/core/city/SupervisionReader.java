package io.huiyin.core.city;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part {@code supervision} of profile.yaml. */
final class SupervisionReader {

    private SupervisionReader() {}

    static SupervisionRules read(
            @Nullable CityEntry entry, List<CityProfile.DeadlineRule> deadlines, List<EmergencyPlan> plans) {
        if (entry == null) {
            return SupervisionRules.NOTHING;
        }
        entry.only("urging", "pausing", "joint", "exempting", "emergency", "grading");
        CityEntry grading = entry.has("grading") ? entry.entry("grading") : null;
        CityEntry emergency = entry.has("emergency") ? entry.entry("emergency") : null;
        if (emergency != null && deadlines.stream().noneMatch(rule -> rule.minutes() != null)) {
            emergency.problem("没有按分钟计算的时限，紧急工单无从计时", "在 deadlines 中写一个 minutes 的时限");
        }
        return new SupervisionRules(
                urging(entry.entry("urging")),
                pausing(entry.entry("pausing")),
                joint(entry.entry("joint")),
                entry.has("exempting") ? exempting(entry.entry("exempting")) : SupervisionRules.NOTHING.exempting(),
                emergency == null ? null : emergency(emergency, plans),
                grading == null ? Grading.NONE : GradingReader.read(grading));
    }

    private static EmergencyLane emergency(CityEntry entry, List<EmergencyPlan> plans) {
        entry.only("firstReportMinutes", "furtherReportMinutes", "alertEveryMinutes", "widening", "basis");
        var widening = new ArrayList<EmergencyLane.Widening>();
        for (CityEntry step : entry.entries("widening")) {
            step.only("to", "afterMinutes");
            var next = new EmergencyLane.Widening(
                    step.choice("to", AlertStep.class), step.number("afterMinutes", 0, 1440));
            if (widening.isEmpty() && next.afterMinutes() != 0) {
                step.problem("afterMinutes", "没有人被立即告警", "第一级写 afterMinutes: 0");
            }
            if (!widening.isEmpty()
                    && (next.afterMinutes() <= widening.getLast().afterMinutes()
                            || next.to().compareTo(widening.getLast().to()) <= 0)) {
                step.problem("告警没有逐级扩大", "按 unit、leader、supervision 的顺序写，时间一级比一级晚");
            }
            widening.add(next);
        }
        return new EmergencyLane(
                entry.number("firstReportMinutes", 1, 1440),
                entry.number("furtherReportMinutes", 1, 10_080),
                entry.number("alertEveryMinutes", 1, 120),
                widening,
                plans,
                entry.text("basis"));
    }

    private static SupervisionRules.Pausing pausing(@Nullable CityEntry entry) {
        if (entry == null) {
            return SupervisionRules.NOTHING.pausing();
        }
        entry.only("reasons", "workingDaysAtMost", "pausesAtMost", "basis");
        var codes = new CityCodes("暂停事由", ProfileReader.FILE);
        var reasons = new ArrayList<SupervisionRules.PauseReason>();
        for (CityEntry reason : entry.entries("reasons")) {
            reason.only("code", "name");
            reasons.add(new SupervisionRules.PauseReason(codes.claim(reason, "code"), reason.text("name")));
        }
        return new SupervisionRules.Pausing(
                reasons,
                entry.number("workingDaysAtMost", 1, 120),
                entry.number("pausesAtMost", 0, 10),
                entry.text("basis"));
    }

    private static SupervisionRules.Joint joint(@Nullable CityEntry entry) {
        if (entry == null) {
            return SupervisionRules.NOTHING.joint();
        }
        entry.only("answerWithinWorkingDays", "reportWithin", "leadWaits", "remindVisitsBefore", "basis");
        var rules = new SupervisionRules.Joint(
                entry.number("answerWithinWorkingDays", 1, 60),
                entry.duration("reportWithin"),
                entry.flag("leadWaits"),
                entry.has("remindVisitsBefore") ? entry.duration("remindVisitsBefore") : Duration.ofHours(2),
                entry.text("basis"));
        if (entry.has("reportWithin") && !rules.reportWithin().isPositive()) {
            entry.problem("reportWithin", "报到时限必须大于零", "写成 30m、2h 或 1d");
        }
        return rules;
    }

    private static SupervisionRules.Exempting exempting(@Nullable CityEntry entry) {
        if (entry == null) {
            return SupervisionRules.NOTHING.exempting();
        }
        entry.only("classes", "timesAtMost", "basis");
        var codes = new CityCodes("免考核情形", ProfileReader.FILE);
        var classes = new ArrayList<SupervisionRules.ExemptionClass>();
        for (CityEntry one : entry.entries("classes")) {
            one.only("code", "name", "evidence");
            classes.add(new SupervisionRules.ExemptionClass(
                    codes.claim(one, "code"), one.text("name"), one.texts("evidence")));
        }
        return new SupervisionRules.Exempting(classes, entry.number("timesAtMost", 1, 10), entry.text("basis"));
    }

    private static SupervisionRules.Urging urging(@Nullable CityEntry entry) {
        if (entry == null) {
            return SupervisionRules.NOTHING.urging();
        }
        entry.only(
                "remindOfficeHours",
                "noticeAfterWorkingDays",
                "replyWithinWorkingDays",
                "criticismAfterWorkingDays",
                "citizenUrges",
                "byRule",
                "noticeMark",
                "criticismMark",
                "copyTo",
                "basis");
        var rules = new SupervisionRules.Urging(
                entry.number("remindOfficeHours", 1, 200),
                entry.number("noticeAfterWorkingDays", 0, 30),
                entry.number("replyWithinWorkingDays", 1, 30),
                entry.number("criticismAfterWorkingDays", 1, 60),
                entry.number("citizenUrges", 1, 100),
                entry.optionalTexts("byRule").isEmpty() ? List.of() : entry.choices("byRule", UrgeStep.class),
                entry.text("noticeMark"),
                entry.text("criticismMark"),
                entry.text("copyTo"),
                entry.text("basis"));
        if (entry.has("criticismAfterWorkingDays")
                && rules.criticismAfterWorkingDays() < rules.replyWithinWorkingDays()) {
            entry.problem("criticismAfterWorkingDays", "通报批评早于催办通知书给出的期限", "不少于 replyWithinWorkingDays");
        }
        return rules;
    }
}
