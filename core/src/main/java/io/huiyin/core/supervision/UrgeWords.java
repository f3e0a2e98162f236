package io.huiyin.core.supervision;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.SupervisionRules.Urging;
import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.deadline.WorkingCalendar;
import io.huiyin.core.text.Masking;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of the ladder: what units read, and why a step was or will be taken. Nothing of the citizen is in them. */
@Component
class UrgeWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.ROOT);

    private final CityProfile profile;
    private final Units units;
    private final DispatchCatalogue catalogue;

    UrgeWords(CityProfile profile, Units units, DispatchCatalogue catalogue) {
        this.profile = profile;
        this.units = units;
        this.catalogue = catalogue;
    }

    String moment(Instant at) {
        return MOMENT.format(at.atZone(profile.zone()));
    }

    String unit(String code) {
        return units.find(code).map(Unit::name).orElse(code);
    }

    /** The leader in charge by post and name; the profile's word where none is named. */
    String copyTo(String code, Urging rules) {
        return unit(code)
                + units.leaderInCharge(code)
                        .map(leader -> leader.post() + " " + leader.name())
                        .orElse(rules.copyTo());
    }

    /** What the unit reads, a paragraph a line. */
    String content(
            UrgeStep step,
            Ticket ticket,
            Instant deadline,
            UrgeRule at,
            @Nullable Instant until,
            @Nullable Urge notice) {
        Urging rules = at.rules();
        String head = "%s：\n工单 %s（事项：%s）办理时限为%s"
                .formatted(unit(String.valueOf(ticket.unit())), ticket.id(), matter(ticket.demand()), moment(deadline));
        String late = head + "，截至" + moment(at.now()) + "已逾期" + span(at.calendar(), deadline, at.now()) + "，尚未办结。"
                + citizen(ticket, rules);
        return switch (step) {
            case REMINDER ->
                head + (at.now().isBefore(deadline) ? "，尚余" + span(at.calendar(), at.now(), deadline) + "，" : "，已经逾期，")
                        + "请抓紧办理并答复诉求人。" + citizen(ticket, rules);
            case NOTICE ->
                late + "\n请于" + (until == null ? "规定期限" : moment(until)) + "前办结并答复诉求人，同时书面说明逾期原因；届时仍未办结的，按规定通报批评。\n依据："
                        + rules.basis();
            case CRITICISM ->
                late + "\n" + (notice == null ? "" : moment(notice.at()) + "已发催办通知书（" + notice.number() + "），")
                        + "仍未按要求办结，现予通报批评。"
                        + (until == null ? "" : "请于" + moment(until) + "前办结，并书面报告整改情况。") + "\n依据：" + rules.basis();
        };
    }

    private String citizen(Ticket ticket, Urging rules) {
        int urges = ticket.handling().urges();
        return urges < rules.citizenUrges() ? "" : "诉求人已来电催办 " + urges + " 次。";
    }

    /** A secret ticket's title is the citizen's own words and may tell who he is: the matter's name stands for it. */
    private String matter(NewTicket demand) {
        String name = catalogue.matters().stream()
                .filter(matter -> matter.code().equals(demand.matter()))
                .map(Matter::name)
                .findFirst()
                .orElseGet(() -> profile.kind(demand.kind()).name());
        return demand.secret() ? name : name + "，" + Masking.text(demand.title());
    }

    /** Why the rule takes a step now. */
    String byRule(UrgeStep step, Ticket ticket, Instant deadline, UrgeRule rule) {
        Urging rules = rule.rules();
        return switch (step) {
                    case REMINDER -> "距办理时限（" + moment(deadline) + "）不足 " + rule.remindOfficeHours(ticket) + " 个办公小时";
                    case NOTICE -> "办理时限（" + moment(deadline) + "）已过" + days(rules.noticeAfterWorkingDays());
                    case CRITICISM -> "催办通知书发出" + days(rules.criticismAfterWorkingDays()) + "后仍未办结";
                }
                + "（依据：" + rules.basis() + "）";
    }

    private static String days(int days) {
        return days == 0 ? "" : " " + days + " 个工作日";
    }

    private static String span(WorkingCalendar calendar, Instant from, Instant to) {
        Duration time = calendar.officeTimeBetween(from, to);
        long days = time.dividedBy(calendar.officeDay());
        Duration rest = time.minus(calendar.officeDay().multipliedBy(days));
        if (days == 0 && rest.toHours() == 0) {
            return " " + rest.toMinutes() + " 个办公分钟";
        }
        return (days == 0 ? "" : " " + days + " 个工作日") + (rest.toHours() == 0 ? "" : " " + rest.toHours() + " 个办公小时");
    }
}
