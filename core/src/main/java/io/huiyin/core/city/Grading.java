package io.huiyin.core.city;

import java.util.List;

/**
 * How a city grades its tickets: part of the profile. What decides is a sentence that everybody can read.
 *
 * @param grades the highest first; the last one is that of every ticket for which no rule speaks. Empty in a city without
 *     grades
 * @param basis the rule that says so
 */
public record Grading(List<Grade> grades, List<Rule> rules, String basis) {

    /** Stands in for a city without grades. */
    public static final Grading NONE = new Grading(List.of(), List.of(), "");

    public Grading {
        grades = List.copyOf(grades);
        rules = List.copyOf(rules);
    }

    /** @param remindEarlierOfficeHours so much sooner than the ladder's own time the unit is reminded; 0 for not */
    public record Grade(String code, String name, int remindEarlierOfficeHours) {}

    /** What a rule looks at. */
    public enum Sign {
        /** the ticket is in the emergency lane */
        URGENT,
        /** a city leader has written on it */
        LEADERS,
        /** one of the words stands in title or content */
        WORDS,
        /** how many citizens it is about, those merged into it counted */
        CITIZENS,
        /** how often its citizens have urged */
        URGES,
        /** how much of the unit's term is over, in hundredths */
        TERM_USED
    }

    /**
     * One reason for a grade.
     *
     * @param id by which people name it, e.g. {@code F3}
     * @param grade code of the grade that it gives at least
     * @param words for {@link Sign#WORDS}; else empty
     * @param atLeast for a count; else 1
     * @param sentence why, for people
     */
    public record Rule(String id, String grade, Sign when, List<String> words, int atLeast, String sentence) {

        public Rule {
            words = List.copyOf(words);
        }
    }

    /** 0 for the highest. */
    public int rank(String grade) {
        for (int rank = 0; rank < grades.size(); rank++) {
            if (grades.get(rank).code().equals(grade)) {
                return rank;
            }
        }
        throw new IllegalArgumentException("no grade has the code " + grade);
    }
}
