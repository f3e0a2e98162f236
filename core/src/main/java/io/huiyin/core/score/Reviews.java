package io.huiyin.core.score;

import io.huiyin.core.city.CityEntry;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityFolderException.Problem;
import io.huiyin.core.city.CityProblems;
import io.huiyin.core.score.Review.Mark;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outside reviewers' marks: read from a table or written in a form, compared with what is in force, then taken in as a new
 * version. No version is ever changed.
 */
@Service
public class Reviews {

    private static final String[] COLUMNS = {"单位", "得分", "评语?"};

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private final ReviewRows rows;
    private final Units units;
    private final Clock clock;

    Reviews(ReviewRows rows, Units units, Clock clock) {
        this.rows = rows;
        this.units = units;
        this.clock = clock;
    }

    /** @param problems with row, column and remedy; empty when it can be taken in */
    public record Read(List<Mark> marks, List<Problem> problems) {}

    /** In force, with its marks; empty when nobody has reviewed the period. */
    public Optional<Review> inForce(ScorePeriod period) {
        return rows.newest(period);
    }

    /** Each as it was taken in, the newest first. */
    public List<Review> versions(ScorePeriod period) {
        return rows.versions(period);
    }

    /** @param content CSV in UTF-8, or a workbook (xlsx): a unit's name or code, its mark, what was said */
    public Read read(String name, byte[] content) {
        var problems = new CityProblems();
        List<Mark> marks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Unit> all = units.all();
        for (CityEntry entry : CityFile.table(name, content, problems, COLUMNS).entries()) {
            String wanted = entry.text("单位");
            Optional<Unit> unit = all.stream()
                    .filter(one -> one.code().equals(wanted) || one.name().equals(wanted))
                    .findFirst();
            if (unit.isEmpty() && !wanted.isEmpty()) {
                entry.problem("单位", "没有单位“" + wanted + "”", "写单位的全称或代码");
            }
            if (!seen.add(unit.map(Unit::code).orElse(wanted))) {
                entry.problem("单位", "“" + wanted + "”重复", "一个单位只写一行");
            }
            String note = entry.optional("评语");
            marks.add(new Mark(unit.map(Unit::code).orElse(""), mark(entry), note == null ? "" : note));
        }
        return new Read(marks, problems.found());
    }

    private static BigDecimal mark(CityEntry entry) {
        String text = entry.text("得分");
        try {
            BigDecimal mark = new BigDecimal(text.isEmpty() ? "0" : text);
            if (sound(mark)) {
                return mark;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        entry.problem("得分", "“" + text + "”不是 0 至 100 的分数", "写 0 至 100，最多两位小数");
        return BigDecimal.ZERO;
    }

    private static boolean sound(BigDecimal mark) {
        return mark.signum() >= 0
                && mark.compareTo(HIGHEST) <= 0
                && mark.stripTrailingZeros().scale() <= 2;
    }

    /**
     * Takes force at once.
     *
     * @param version the one in force that the marks were compared with; 0 when there was none
     * @param marks of every unit that has one: who is left out has none any more
     * @throws ReviewMoved when another version is in force
     * @throws UnknownCode when a mark is for no unit
     * @throws RefusedByRule for a week, a mark outside 0…100, two marks of a unit, or none at all
     */
    @Transactional
    public Review take(ScorePeriod period, int version, String source, List<Mark> marks, String actor) {
        check(period, marks);
        int newest = inForce(period).map(Review::version).orElse(0);
        if (newest != version) {
            throw new ReviewMoved(period, newest);
        }
        var review = new Review(period, version + 1, source, actor, Sql.now(clock), marks);
        try {
            rows.insert(review);
        } catch (DuplicateKeyException e) {
            throw new ReviewMoved(period, version + 1);
        }
        return review;
    }

    private void check(ScorePeriod period, List<Mark> marks) {
        if (marks.isEmpty()) {
            throw refused("没有评议分");
        }
        if (period.kind() == ScorePeriod.Kind.WEEK) {
            throw refused("评议按月、季度或年进行");
        }
        Set<String> known = new HashSet<>();
        units.all().forEach(unit -> known.add(unit.code()));
        Set<String> seen = new HashSet<>();
        for (Mark mark : marks) {
            if (!known.contains(mark.unit())) {
                throw new UnknownCode("单位", mark.unit(), List.copyOf(known));
            }
            if (!seen.add(mark.unit())) {
                throw refused("单位“" + mark.unit() + "”有两个评议分");
            }
            if (!sound(mark.mark())) {
                throw refused("评议分为 0 至 100，最多两位小数");
            }
        }
    }

    private static RefusedByRule refused(String why) {
        return new RefusedByRule("reviewUnsound", why, "评议分的填写要求");
    }
}
