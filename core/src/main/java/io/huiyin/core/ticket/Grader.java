package io.huiyin.core.ticket;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.Grading;
import io.huiyin.core.city.Grading.Rule;
import io.huiyin.core.city.Grading.Sign;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which grade the city's rules give a ticket. Most rules look at the ticket alone; how many citizens it is about is known
 * when one is merged into it, how much of its term is over when the round looks: between, what they said stands.
 */
@Component
class Grader {

    private static final Set<Sign> BESIDE_THE_TICKET = EnumSet.of(Sign.CITIZENS, Sign.TERM_USED);

    private final Grading grading;

    Grader(CityProfile profile) {
        this.grading = profile.supervision().grading();
    }

    /**
     * @param beside what is said by a rule that looks beside the ticket
     * @return null in a city without grades
     */
    @Nullable
    TicketGrade of(Ticket ticket, Predicate<Rule> beside) {
        if (grading.grades().isEmpty()) {
            return null;
        }
        List<Rule> speaking = grading.rules().stream()
                .filter(rule -> BESIDE_THE_TICKET.contains(rule.when()) ? beside.test(rule) : speaks(rule, ticket))
                .toList();
        int rank = speaking.stream()
                .mapToInt(rule -> grading.rank(rule.grade()))
                .min()
                .orElse(grading.grades().size() - 1);
        return new TicketGrade(rank, speaking.stream().map(Rule::id).toList());
    }

    private static boolean speaks(Rule rule, Ticket ticket) {
        NewTicket demand = ticket.demand();
        return switch (rule.when()) {
            case URGENT -> demand.urgent();
            case LEADERS -> ticket.leaders();
            case WORDS ->
                rule.words().stream()
                        .anyMatch(word -> demand.title().contains(word)
                                || demand.content().contains(word));
            case URGES -> ticket.handling().urges() >= rule.atLeast();
            case CITIZENS, TERM_USED -> throw new IllegalArgumentException(rule.id() + " looks beside the ticket");
        };
    }

    /** What was said before stands; of a term that begins anew or moves nothing is known yet. */
    Predicate<Rule> asBefore(Ticket before, Ticket after) {
        TicketGrade grade = before.grade();
        boolean sameClock = Objects.equals(before.replyBy(), after.replyBy())
                && Objects.equals(before.handling().beganAt(), after.handling().beganAt());
        return rule -> grade != null
                && grade.rules().contains(rule.id())
                && (rule.when() == Sign.CITIZENS || sameClock || after.dueAt() == null);
    }

    /** The same, but for the number of citizens that the ticket is about. */
    Predicate<Rule> citizens(Ticket ticket, int number) {
        Predicate<Rule> before = asBefore(ticket, ticket);
        return rule -> rule.when() == Sign.CITIZENS ? number >= rule.atLeast() : before.test(rule);
    }

    List<Rule> rules(Sign when) {
        return grading.rules().stream().filter(rule -> rule.when() == when).toList();
    }

    /** From one grade to the other, with the rules that say so. */
    String words(@Nullable TicketGrade before, TicketGrade now) {
        String from = before == null ? "" : name(before) + " → ";
        String why = why(now);
        return from + name(now) + (why.isEmpty() ? "：没有规则再命中" : "：" + why);
    }

    String basis() {
        return grading.basis();
    }

    private String name(TicketGrade grade) {
        return grading.grades().get(grade.rank()).name();
    }

    private String why(TicketGrade grade) {
        return grading.rules().stream()
                .filter(rule -> grade.rules().contains(rule.id()) && grading.rank(rule.grade()) == grade.rank())
                .map(rule -> rule.sentence() + "（规则 " + rule.id() + "）")
                .collect(Collectors.joining("；"));
    }

    /** The last grade needs no words: no rule gives it. */
    boolean lowest(TicketGrade grade) {
        return grade.rank() == grading.grades().size() - 1;
    }

    /** The ticket's grade in one sentence; empty in a city without grades. */
    String sentence(Ticket ticket) {
        TicketGrade grade = ticket.grade();
        if (grade == null) {
            return "";
        }
        String why = why(grade);
        return name(grade) + "：" + (why.isEmpty() ? "没有规则命中" : why) + "。依据：" + grading.basis();
    }
}
