package io.huiyin.core.city;

import io.huiyin.core.city.Grading.Sign;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The part {@code supervision.grading} of profile.yaml. */
final class GradingReader {

    private static final Set<Sign> COUNTED = EnumSet.of(Sign.CITIZENS, Sign.URGES, Sign.TERM_USED);

    private GradingReader() {}

    static Grading read(CityEntry entry) {
        entry.only("grades", "rules", "basis");
        var gradeCodes = new CityCodes("工单级别", ProfileReader.FILE);
        var grades = new ArrayList<Grading.Grade>();
        for (CityEntry grade : entry.entries("grades")) {
            grade.only("code", "name", "remindEarlierOfficeHours");
            grades.add(new Grading.Grade(
                    gradeCodes.claim(grade, "code"),
                    grade.text("name"),
                    grade.has("remindEarlierOfficeHours") ? grade.number("remindEarlierOfficeHours", 0, 200) : 0));
        }
        if (grades.size() < 2) {
            entry.problem("grades", "级别不足两个，分级没有意义", "从高到低写至少两级，最后一级是没有规则命中的工单");
        }
        var ruleIds = new CityCodes("分级规则", ProfileReader.FILE);
        List<Grading.Rule> rules = entry.entries("rules").stream()
                .map(rule -> rule(rule, ruleIds, gradeCodes))
                .toList();
        return new Grading(grades, rules, entry.text("basis"));
    }

    private static Grading.Rule rule(CityEntry entry, CityCodes ids, CityCodes grades) {
        entry.only("id", "grade", "when", "words", "atLeast", "sentence");
        String grade = entry.text("grade");
        grades.expect(entry, "grade", grade);
        Sign when = entry.choice("when", Sign.class);
        if (entry.has("words") != (when == Sign.WORDS)) {
            entry.problem("when", "words 只用于、也必须用于 when: words 的规则", "写 words: [燃气泄漏, 触电]，或删去 words");
        }
        boolean counted = COUNTED.contains(when);
        if (entry.has("atLeast") != counted) {
            entry.problem("when", "citizens、urges、term-used 的规则须写 atLeast，其余不写", "如 atLeast: 3；term-used 写百分数");
        }
        return new Grading.Rule(
                ids.claim(entry, "id"),
                grade,
                when,
                entry.optionalTexts("words"),
                entry.has("atLeast") ? entry.number("atLeast", 1, when == Sign.TERM_USED ? 100 : 1000) : 1,
                entry.text("sentence"));
    }
}
