package io.huiyin.core.bulletin;

import io.huiyin.core.bulletin.Bulletin.Item;
import io.huiyin.core.bulletin.Bulletin.Line;
import io.huiyin.core.bulletin.Bulletin.NamedMatter;
import io.huiyin.core.score.ScoreCard;
import io.huiyin.core.score.ScoreCard.Figure;
import io.huiyin.core.score.ScoreCards.SolvedMatter;
import io.huiyin.core.score.Total;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a bulletin says of a period: units by their totals, each against the period before, and the matters that stand out. */
final class BulletinDraft {

    private static final Comparator<Line> BY_PLACE = Comparator.comparing(
                    Line::place, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Line::unit);

    private BulletinDraft() {}

    /** @param name of a unit by its code */
    static List<Line> lines(List<ScoreCard> now, List<ScoreCard> before, UnaryOperator<String> name) {
        Map<String, Integer> places = places(now);
        Map<String, Integer> placesBefore = places(before);
        Map<String, ScoreCard> old = new HashMap<>();
        before.forEach(card -> old.put(card.unit(), card));
        return now.stream()
                .map(card -> {
                    ScoreCard last = old.get(card.unit());
                    return new Line(
                            card.unit(),
                            name.apply(card.unit()),
                            places.get(card.unit()),
                            value(card),
                            card.total() == null ? null : card.total().withExempted(),
                            placesBefore.get(card.unit()),
                            last == null ? null : value(last),
                            card.figures().stream()
                                    .map(figure -> item(figure, last))
                                    .toList());
                })
                .sorted(BY_PLACE)
                .toList();
    }

    private static Item item(Figure figure, @Nullable ScoreCard last) {
        Double before = last == null
                ? null
                : last.figures().stream()
                        .filter(one -> one.code().equals(figure.code()))
                        .map(Figure::value)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new Item(
                figure.code(),
                figure.name(),
                figure.numerator(),
                figure.denominator(),
                figure.withExempted().numerator(),
                figure.withExempted().denominator(),
                before);
    }

    /** From 1; equal totals, as they are printed, share a place and leave the next ones free. */
    private static Map<String, Integer> places(List<ScoreCard> cards) {
        List<ScoreCard> ranked = cards.stream()
                .filter(card -> value(card) != null)
                .sorted(Comparator.comparing(BulletinDraft::hundredths).reversed())
                .toList();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            ScoreCard card = ranked.get(i);
            boolean shared = i > 0 && hundredths(ranked.get(i - 1)) == hundredths(card);
            places.put(
                    card.unit(),
                    shared ? Objects.requireNonNull(places.get(ranked.get(i - 1).unit())) : i + 1);
        }
        return places;
    }

    private static long hundredths(ScoreCard card) {
        Double total = value(card);
        return total == null ? 0 : Math.round(100 * total);
    }

    private static @Nullable Double value(ScoreCard card) {
        Total total = card.total();
        return total == null ? null : total.value();
    }

    /** @param name of a matter by its code */
    static List<NamedMatter> matters(List<SolvedMatter> all, BulletinRule rule, UnaryOperator<String> name) {
        List<SolvedMatter> ranked = all.stream()
                .filter(one -> one.asked() >= rule.ofAtLeast())
                .sorted(Comparator.comparing((SolvedMatter one) -> (double) one.solved() / one.asked())
                        .reversed()
                        .thenComparing(SolvedMatter::matter))
                .toList();
        // none is both: of few matters the better half is best
        int best = Math.min(rule.matters(), (ranked.size() + 1) / 2);
        int worst = Math.min(rule.matters(), ranked.size() - best);
        List<SolvedMatter> last = new ArrayList<>(ranked.subList(ranked.size() - worst, ranked.size()));
        return Stream.concat(
                        ranked.subList(0, best).stream().map(one -> named(true, one, name)),
                        last.reversed().stream().map(one -> named(false, one, name)))
                .toList();
    }

    private static NamedMatter named(boolean best, SolvedMatter matter, UnaryOperator<String> name) {
        return new NamedMatter(best, name.apply(matter.matter()), matter.solved(), matter.asked());
    }
}
