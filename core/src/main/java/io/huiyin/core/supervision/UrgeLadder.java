package io.huiyin.core.supervision;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.SupervisionRules.Urging;
import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.Grades;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.StaleTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketNotes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The urge ladder: reminder before a deadline, written notice after it, written criticism next. Each step stands once
 * for one deadline of one unit, whoever takes it, and is an event on the ticket in the same transaction.
 */
@Service
public class UrgeLadder {

    private final UrgeRows rows;
    private final UrgeWords words;
    private final TicketNotes notes;
    private final Grades grades;
    private final Deadlines deadlines;
    private final CityProfile profile;
    private final Clock clock;

    UrgeLadder(
            UrgeRows rows,
            UrgeWords words,
            TicketNotes notes,
            Grades grades,
            Deadlines deadlines,
            CityProfile profile,
            Clock clock) {
        this.rows = rows;
        this.words = words;
        this.notes = notes;
        this.grades = grades;
        this.deadlines = deadlines;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * Where a ticket stands on the ladder.
     *
     * @param reached the highest step in force about the present deadline
     * @param next what may come next; null at the top, or when no unit handles the ticket
     * @param byRule whether the next one comes by itself
     * @param why both in one sentence, with the rule's source
     */
    public record Standing(
            @Nullable UrgeStep reached, @Nullable UrgeStep next, boolean byRule, String why) {}

    /**
     * A step that a person takes.
     *
     * @throws StaleTicket when somebody was faster
     * @throws RefusedByRule when no unit handles the ticket, the step is not its turn, or it stands already
     * @throws MissingWords without a reason
     */
    @Transactional
    public Urge take(TicketId id, long version, UrgeStep step, String reason, String actor) {
        Ticket ticket = notes.take(id, version);
        UrgeRule rule = rule();
        Instant deadline = UrgeRule.deadline(ticket)
                .orElseThrow(() ->
                        new RefusedByRule("notHandled", "工单处于“" + ticket.state().label() + "”，没有正在计时的承办单位可催", ""));
        List<Urge> taken = about(ticket, deadline);
        Optional<Urge> same = UrgeRule.inForce(taken, step);
        if (same.isPresent()) {
            throw new RefusedByRule(
                    "urgedAlready",
                    "该时限已有" + name(same.get()) + "，不重复发出",
                    rule.rules().basis());
        }
        if (step != UrgeStep.REMINDER && !rule.now().isAfter(deadline)) {
            throw new RefusedByRule(
                    "notOverdue", step.label() + "须在办理时限届满后发出", rule.rules().basis());
        }
        if (step == UrgeStep.CRITICISM
                && UrgeRule.inForce(taken, UrgeStep.NOTICE).isEmpty()) {
            throw new RefusedByRule(
                    "noticeFirst", "通报批评之前须先发催办通知书", rule.rules().basis());
        }
        return write(step, ticket, deadline, taken, rule, MissingWords.needed("reason", reason), actor);
    }

    /** The step, if the rule takes it by itself and its time has come; asked again it does nothing. */
    @Transactional
    Optional<Urge> takeByRule(TicketId id, UrgeStep step) {
        Ticket ticket = notes.take(id);
        UrgeRule rule = rule();
        return UrgeRule.deadline(ticket)
                .filter(deadline -> rule.due(step, ticket, deadline, about(ticket, deadline)))
                .map(deadline -> write(
                        step,
                        ticket,
                        deadline,
                        about(ticket, deadline),
                        rule,
                        words.byRule(step, ticket, deadline, rule),
                        "system"));
    }

    private Urge write(
            UrgeStep step,
            Ticket ticket,
            Instant deadline,
            List<Urge> taken,
            UrgeRule at,
            String reason,
            String actor) {
        Urging rules = at.rules();
        boolean document = step != UrgeStep.REMINDER;
        Instant until = document ? at.calendar().closingAfter(at.now(), rules.replyWithinWorkingDays()) : null;
        String unit = Objects.requireNonNull(ticket.unit());
        Urge notice = UrgeRule.inForce(taken, UrgeStep.NOTICE).orElse(null);
        var urge = new Urge(
                0,
                ticket.id(),
                unit,
                step,
                deadline,
                at.now(),
                actor,
                reason,
                document ? number(step, rules, at.now()) : null,
                words.content(step, ticket, deadline, at, until, notice),
                until,
                document ? words.copyTo(unit, rules) : null,
                null);
        long id = rows.insert(urge);
        notes.write(ticket, event(step), at.now(), actor, name(urge) + "：" + reason, rules.basis());
        return rows.find(ticket.id(), id).orElseThrow();
    }

    /**
     * Takes a step back; the rule does not take it again, a person may.
     *
     * @throws RefusedByRule when the ticket has no such urge, or it was recalled before
     * @throws MissingWords without a reason
     */
    @Transactional
    public Urge recall(TicketId id, long urge, String reason, String actor) {
        Ticket ticket = notes.take(id);
        Urge found = rows.find(id, urge)
                .filter(Urge::inForce)
                .orElseThrow(() -> new RefusedByRule("notInForce", "这份催办不存在或已经撤回", ""));
        Instant now = Sql.now(clock);
        String why = MissingWords.needed("reason", reason);
        rows.recall(urge, new Urge.Recall(now, actor, why));
        notes.write(ticket, "urgeRecalled", now, actor, "撤回" + name(found) + "：" + why, null);
        return rows.find(id, urge).orElseThrow();
    }

    /** Every urge on a ticket, recalled ones too, oldest first. */
    public List<Urge> of(Ticket ticket) {
        return rows.of(List.of(ticket));
    }

    public Optional<Urge> find(TicketId ticket, long urge) {
        return rows.find(ticket, urge);
    }

    /** The highest step in force about the present deadline, for each ticket that has one. */
    public Map<TicketId, UrgeStep> reached(List<Ticket> tickets) {
        Map<TicketId, Ticket> byId = tickets.stream().collect(Collectors.toMap(Ticket::id, t -> t, (a, b) -> b));
        return rows.of(tickets).stream()
                .filter(urge -> urge.inForce() && isAbout(urge, Objects.requireNonNull(byId.get(urge.ticket()))))
                .collect(Collectors.toMap(Urge::ticket, Urge::step, (a, b) -> a.compareTo(b) > 0 ? a : b));
    }

    public Standing standing(Ticket ticket) {
        Optional<Instant> running = UrgeRule.deadline(ticket);
        if (running.isEmpty()) {
            return new Standing(null, null, false, "没有承办单位正在计时，不催办");
        }
        Instant deadline = running.get();
        UrgeRule rule = rule();
        Urging rules = rule.rules();
        List<Urge> taken = about(ticket, deadline);
        Optional<Urge> notice = UrgeRule.inForce(taken, UrgeStep.NOTICE);
        Urge top = taken.stream()
                .filter(Urge::inForce)
                .max((a, b) -> a.step().compareTo(b.step()))
                .orElse(null);
        UrgeStep reached = top == null ? null : top.step();
        UrgeStep next = reached == UrgeStep.CRITICISM
                ? null
                : notice.isPresent()
                        ? UrgeStep.CRITICISM
                        : reached == null && !rule.now().isAfter(deadline) ? UrgeStep.REMINDER : UrgeStep.NOTICE;
        boolean byRule =
                next != null && rules.byRule().contains(next) && taken.stream().noneMatch(urge -> urge.step() == next);
        String what = top == null ? "尚未催办" : "已有" + name(top);
        String then = switch (next) {
            case null -> "";
            case REMINDER -> "，届满前 " + rule.remindOfficeHours(ticket) + " 个办公小时提醒";
            case NOTICE -> "，" + words.moment(rule.noticeAfter(deadline)) + "后发催办通知书";
            case CRITICISM -> "，" + words.moment(rule.criticismAfter(notice.orElseThrow())) + "后通报批评";
        };
        String how = next == null ? "" : byRule ? "（系统按规则发出）" : "（由督查中心决定）";
        return new Standing(
                reached,
                next,
                byRule,
                "办理时限 " + words.moment(deadline) + "，" + what + then + how + "。依据：" + rules.basis());
    }

    UrgeRule rule() {
        return new UrgeRule(profile.supervision().urging(), deadlines.calendar(), Sql.now(clock), grades);
    }

    private List<Urge> about(Ticket ticket, Instant deadline) {
        return rows.of(List.of(ticket)).stream()
                .filter(urge -> isAbout(urge, ticket) && urge.dueAt().equals(deadline))
                .toList();
    }

    private static boolean isAbout(Urge urge, Ticket ticket) {
        return urge.unit().equals(ticket.unit()) && urge.dueAt().equals(ticket.replyBy());
    }

    private String number(UrgeStep step, Urging rules, Instant now) {
        int year = LocalDate.ofInstant(now, profile.zone()).getYear();
        String mark = step == UrgeStep.NOTICE ? rules.noticeMark() : rules.criticismMark();
        return mark + "〔" + year + "〕" + rows.nextNumber(year, step) + "号";
    }

    private static String name(Urge urge) {
        return urge.step().label() + (urge.number() == null ? "" : "（" + urge.number() + "）");
    }

    private static String event(UrgeStep step) {
        return switch (step) {
            case REMINDER -> "reminded";
            case NOTICE -> "noticed";
            case CRITICISM -> "criticised";
        };
    }
}
