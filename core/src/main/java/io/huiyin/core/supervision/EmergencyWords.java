package io.huiyin.core.supervision;

import io.huiyin.core.city.AlertStep;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.EmergencyLane.Widening;
import io.huiyin.core.city.EmergencyPlan;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The words of the emergency lane: what its events say, and why. Nothing of the citizen is in them. */
@Component
class EmergencyWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日HH:mm", Locale.ROOT);

    private final CityProfile profile;
    private final Units units;

    EmergencyWords(CityProfile profile, Units units) {
        this.profile = profile;
        this.units = units;
    }

    /** @param number of the alert, from 1 */
    String alert(int number, AlertStep reach, Ticket ticket, EmergencyRule rule, Instant receiptBy) {
        String late = rule.now().isAfter(receiptBy) ? "，已过接收时限" : "";
        String plan = number == 1
                ? plan(ticket, rule).map(one -> "；启动预案《" + one.name() + "》").orElse("")
                : "";
        return "第 %d 次告警：尚无人接收，已通知%s，须在%s前接收%s%s"
                .formatted(number, told(reach, ticket, rule), moment(receiptBy), late, plan);
    }

    String missedReport(boolean first, Instant due, Ticket ticket, EmergencyRule rule) {
        return (first ? "首报" : "续报") + "逾期：应在" + moment(due) + "前报告处置情况，已通知"
                + told(AlertStep.SUPERVISION, ticket, rule);
    }

    /** @param number of the report, from 1 */
    String report(int number, boolean over, Instant due, Instant now, String words) {
        String which = over ? "终报" : number == 1 ? "首报" : "续报 " + (number - 1);
        return which + (now.isAfter(due) ? "（迟 " + minutes(due, now) + " 分钟）" : "（按时）") + "：" + words;
    }

    /** Its clocks, with their rule. */
    String why(EmergencyRule rule) {
        String widening = rule.lane().widening().stream()
                .map(step -> step.afterMinutes() == 0
                        ? "当即告知" + step.to().label()
                        : step.afterMinutes() + " 分钟起告知" + step.to().label())
                .collect(Collectors.joining("，"));
        return "紧急工单 %d 分钟内接收、%d 分钟内首报、此后每 %d 分钟续报直至险情解除；无人接收时每 %d 分钟告警一次，%s。依据：%s"
                .formatted(
                        rule.deadline().signWithin().toMinutes(),
                        rule.lane().firstReportMinutes(),
                        rule.lane().furtherReportMinutes(),
                        rule.lane().alertEveryMinutes(),
                        widening,
                        rule.lane().basis());
    }

    Optional<EmergencyPlan> plan(Ticket ticket, EmergencyRule rule) {
        return rule.lane().plan(ticket.demand().matter());
    }

    /** Everybody up to this step, the unit and its leader by name. */
    private String told(AlertStep reach, Ticket ticket, EmergencyRule rule) {
        String unit = ticket.unit();
        if (unit == null || EmergencyRule.homeless(ticket)) {
            return AlertStep.SUPERVISION.label();
        }
        List<String> told = new ArrayList<>();
        for (Widening step : rule.lane().widening()) {
            if (step.to().compareTo(reach) <= 0) {
                told.add(
                        switch (step.to()) {
                            case UNIT -> units.find(unit).map(Unit::name).orElse(unit) + "值班人员";
                            case LEADER ->
                                units.leaderInCharge(unit)
                                        .map(leader -> leader.post() + leader.name())
                                        .orElse(AlertStep.LEADER.label());
                            case SUPERVISION -> AlertStep.SUPERVISION.label();
                        });
            }
        }
        return String.join("、", told);
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(profile.zone()));
    }

    /** Begun minutes count. */
    private static long minutes(Instant due, Instant now) {
        return Duration.between(due, now).plusSeconds(59).toMinutes();
    }
}
