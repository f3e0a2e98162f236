package io.huiyin.agentassist.screening;

import io.huiyin.core.assist.Embedder;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.text.SpokenText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Screens by the city's rules. A rule's words must be said, as written or as heard; likeness to the rule's examples
 * strengthens them and never suffices alone. Danger is looked for first and silences every rule.
 */
final class RuleScreener implements Screener {

    /** Below it nothing is said: wrong advice costs the citizen more than missing advice. */
    private static final double SHOWN_FROM = 0.5;

    /** The most that likeness to an example adds. */
    private static final double EXAMPLES = 0.3;

    /** Cosines between a demand and an example: chance below, the same matter above. */
    private static final double UNRELATED = 0.55;

    private static final double EQUAL = 0.85;

    private static final Pattern MARKS = Pattern.compile("[，。？！；,.?!;]");

    private final ScreeningRules rules;
    private final Embedder embedder;
    private final List<List<float[]>> examples = new ArrayList<>();

    RuleScreener(ScreeningRules rules, Embedder embedder) {
        this.rules = rules;
        this.embedder = embedder;
    }

    @Override
    public ScreeningAdvice screen(String demand) {
        var spoken = SpokenText.of(demand);
        var danger = danger(spoken);
        if (danger.isPresent()) {
            return danger.get();
        }
        var best = rules.kinds().stream()
                .map(kind -> advise(kind, spoken))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(ScreeningAdvice::confidence));
        return best.orElse(ScreeningAdvice.NOTHING);
    }

    private Optional<ScreeningAdvice> danger(SpokenText demand) {
        var innocent = found(rules.danger().not(), demand);
        // "fire drill" or "on the news" make the danger of their own clause none; the same word elsewhere is one
        var words = found(rules.danger().words(), demand).stream()
                .filter(word -> innocent.stream().noneMatch(i -> sameClause(demand.text(), word, i)))
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var quotes = words.stream().map(SpokenPattern.Found::quote).distinct().collect(Collectors.joining("、"));
        return Optional.of(new ScreeningAdvice(
                ScreeningAdvice.NONE,
                "危险信号",
                together(words),
                quotes,
                "",
                rules.danger().advice(),
                quotes));
    }

    private static boolean sameClause(String text, SpokenPattern.Found a, SpokenPattern.Found b) {
        int from = Math.min(a.end(), b.end());
        int to = Math.max(a.start(), b.start());
        return from >= to || !MARKS.matcher(text.substring(from, to)).find();
    }

    private Optional<ScreeningAdvice> advise(ScreeningRules.Kind kind, SpokenText demand) {
        var said = found(kind.any(), demand);
        if (said.isEmpty() || !found(kind.not(), demand).isEmpty()) {
            return Optional.empty();
        }
        double confidence = together(said);
        confidence += (1 - confidence) * EXAMPLES * likeness(kind, demand.text());
        if (confidence < SHOWN_FROM) {
            return Optional.empty();
        }
        var quote = said.stream()
                .max(Comparator.comparingDouble(SpokenPattern.Found::trust))
                .map(SpokenPattern.Found::quote)
                .orElse("");
        return Optional.of(
                new ScreeningAdvice(kind.code(), kind.title(), confidence, quote, kind.basis(), kind.route(), null));
    }

    private static List<SpokenPattern.Found> found(List<SpokenPattern> patterns, SpokenText demand) {
        return patterns.stream()
                .map(p -> p.find(demand))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Each word leaves the others' doubt a little smaller. */
    private static double together(List<SpokenPattern.Found> found) {
        double doubt = 1;
        for (var one : found) {
            doubt *= 1 - one.trust();
        }
        return 1 - doubt;
    }

    private double likeness(ScreeningRules.Kind kind, String demand) {
        if (kind.examples().isEmpty()) {
            return 0;
        }
        var own = embedder.embed(List.of(demand)).getFirst();
        double nearest = examples().get(rules.kinds().indexOf(kind)).stream()
                .mapToDouble(v -> Embedder.cosine(own, v))
                .max()
                .orElse(0);
        return Math.clamp((nearest - UNRELATED) / (EQUAL - UNRELATED), 0, 1);
    }

    /** Made at the first use: the model is loaded after the start. */
    private synchronized List<List<float[]>> examples() {
        if (examples.isEmpty()) {
            rules.kinds().forEach(k -> examples.add(embedder.embed(k.examples())));
        }
        return examples;
    }
}
