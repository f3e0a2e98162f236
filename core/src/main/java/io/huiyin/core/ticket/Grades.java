package io.huiyin.core.ticket;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.Grading;
import io.huiyin.core.city.Grading.Rule;
import io.huiyin.core.city.Grading.Sign;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.deadline.WorkingCalendar;
import io.huiyin.core.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grades that change with time alone: how much of a unit's term is over; and the words for every grade. */
@Service
public class Grades {

    private final TicketSteps steps;
    private final TicketRows rows;
    private final Grader grader;
    private final Grading grading;
    private final Deadlines deadlines;
    private final Clock clock;

    Grades(TicketSteps steps, TicketRows rows, Grader grader, CityProfile profile, Deadlines deadlines, Clock clock) {
        this.steps = steps;
        this.rows = rows;
        this.grader = grader;
        this.grading = profile.supervision().grading();
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * A ticket's grade as people read it.
     *
     * @param rank 0 for the highest
     * @param lowest the grade of tickets for which no rule speaks
     * @param why the rules that say so, each with its id, and where they are written
     */
    public record GradeWords(String name, int rank, boolean lowest, String why) {}

    /** Empty in a city without grades, and for a ticket of before that has not been graded yet. */
    public Optional<GradeWords> of(Ticket ticket) {
        TicketGrade grade = ticket.grade();
        return grade == null
                ? Optional.empty()
                : Optional.of(new GradeWords(
                        grading.grades().get(grade.rank()).name(),
                        grade.rank(),
                        grader.lowest(grade),
                        grader.sentence(ticket)));
    }

    /** So many office hours sooner than others the ticket's unit is reminded. */
    public int remindEarlierOfficeHours(Ticket ticket) {
        TicketGrade grade = ticket.grade();
        return grade == null ? 0 : grading.grades().get(grade.rank()).remindEarlierOfficeHours();
    }

    /** The same by rank; empty in a city without grades. */
    public List<Integer> remindEarlierOfficeHours() {
        return grading.grades().stream()
                .map(Grading.Grade::remindEarlierOfficeHours)
                .toList();
    }

    /** Looks at the ticket's clock. @return whether it has another grade now */
    @Transactional
    boolean look(TicketId id) {
        Ticket ticket = steps.take(id);
        Instant now = Sql.now(clock);
        Instant began = ticket.handling().beganAt();
        Instant due = ticket.replyBy();
        if (ticket.dueAt() == null || began == null || due == null) {
            rows.gradeDue(id, null);
            return false;
        }
        var term = new Term(began, due, ticket.demand().urgent(), deadlines.calendar());
        Predicate<Rule> before = grader.asBefore(ticket, ticket);
        Ticket after = steps.regrade(
                ticket,
                rule -> rule.when() == Sign.TERM_USED ? !now.isBefore(term.over(rule.atLeast())) : before.test(rule),
                now);
        Instant next = grader.rules(Sign.TERM_USED).stream()
                .map(rule -> term.over(rule.atLeast()))
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .orElse(null);
        rows.gradeDue(id, next);
        return !Objects.equals(after.grade(), ticket.grade());
    }

    List<TicketId> due(int most) {
        return rows.gradesDue(Sql.now(clock), most);
    }

    /** From the beginning of a handling to its deadline; an emergency's runs day and night. */
    private record Term(Instant began, Instant due, boolean dayAndNight, WorkingCalendar calendar) {

        /** When so many hundredths of it are over. */
        private Instant over(int hundredths) {
            Duration whole = dayAndNight ? Duration.between(began, due) : calendar.officeTimeBetween(began, due);
            Duration part = whole.multipliedBy(hundredths).dividedBy(100);
            return dayAndNight ? began.plus(part) : calendar.officeTimeAfter(began, part);
        }
    }
}
