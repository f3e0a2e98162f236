package io.huiyin.agentassist.screening;

import io.huiyin.agentassist.injection.MachineTalk;
import io.huiyin.core.assist.Embedder;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.text.SpokenText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Screens by three witnesses: the words of the city's rules (as written or as heard, places among them), what was learnt
 * from its examples, and what the citizen was answered before. Words are not believed where the examples speak clearly
 * for an ordinary demand. Danger is looked for first and silences every kind.
 */
final class CityScreener implements Screener {

    /** Below it nothing is said: wrong advice costs the citizen more than missing advice. */
    private static final double SHOWN_FROM = 0.5;

    /** Without a word of the rules, the examples must be this sure. Found on the tuning cases and on real orders. */
    private static final double LIKE_ENOUGH = 0.47;

    /** As {@link #LIKE_ENOUGH} for what is put through at once: its texts are like any accident's. */
    private static final double LIKE_EMERGENCY = 0.8;

    /** Below it a kind's words are about something else, where examples are there to tell. */
    private static final double UNLIKE = 0.1;

    /** From here on danger, without a word of danger. */
    private static final double DANGEROUS = 0.6;

    /** From here on danger is possible, and nothing is advised against. */
    private static final double MAY_BE_DANGEROUS = 0.35;

    /** Likeness of a demand to an earlier one: the same matter, told again. */
    private static final double SAME_MATTER = 0.58;

    /** As {@link #UNLIKE} for what is put through at once: reports of crimes long past have its words, too. */
    private static final double EMERGENCY_UNLIKE = 0.3;

    /** The same matter with a last answer weighs more than words. */
    private static final double SETTLED = 0.9;

    private static final int QUOTED = 24;

    /** Earlier answers of the calls of some minutes; a meaning has 512 numbers of 4 bytes. */
    private static final int REMEMBERED = 1000;

    private static final Pattern MARKS = Pattern.compile("[，。？！；,.?!;]");

    private final ScreeningRules rules;
    private final Embedder embedder;
    private final Learning learning;

    /** Meanings of earlier answers: the same ones come again with each sentence of a call. */
    private final Map<String, float[]> meanings = new HashMap<>();

    CityScreener(ScreeningRules rules, Embedder embedder, Learning learning) {
        this.rules = rules;
        this.embedder = embedder;
        this.learning = learning;
    }

    @Override
    public ScreeningAdvice screen(String demand, List<Settled> earlier) {
        var spoken = SpokenText.of(demand);
        var likelihood = demand.isBlank() ? Map.<String, Double>of() : learning.likelihood(demand);
        double dying = likelihood == null ? 0 : likelihood.getOrDefault(Examples.CRISIS, 0.0);
        double dangerous = likelihood == null ? 0 : likelihood.getOrDefault(Examples.DANGER, 0.0) + dying;
        var danger = danger(spoken, dangerous, dying > dangerous / 2);
        if (danger != null || likelihood == null) {
            // nothing but danger before the examples have been learnt: the rules' words are wide, and rely on them
            return danger == null ? ScreeningAdvice.NOTHING : danger;
        }
        // what tells a machine how to judge is no ground for judging
        var told = SpokenText.of(MachineTalk.without(demand));
        var meant = told.text().length() == demand.length() ? likelihood : learning.likelihood(told.text());
        return rules.kinds().stream()
                .filter(kind -> dangerous < MAY_BE_DANGEROUS || kind.atOnce())
                .flatMap(kind ->
                        Optional.ofNullable(advise(kind, told, meant == null ? Map.of() : meant, earlier)).stream())
                .max(Comparator.comparingDouble(ScreeningAdvice::confidence))
                .orElse(ScreeningAdvice.NOTHING);
    }

    @Override
    public List<Kind> kinds() {
        return rules.kinds().stream()
                .map(kind -> new Kind(kind.code(), kind.title(), kind.basis(), kind.route(), kind.script()))
                .toList();
    }

    @Override
    public boolean ready() {
        return learning.done();
    }

    /** Examples are learnt before the first call, while the product's other models load. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        learning.begin();
    }

    private @Nullable ScreeningAdvice danger(SpokenText demand, double meant, boolean crisis) {
        var innocent = found(rules.danger().not(), demand);
        // "fire drill" or "on the news" make the danger of their own clause none; the same word elsewhere is one
        var words = found(rules.danger().words(), demand).stream()
                .filter(word -> innocent.stream().noneMatch(i -> sameClause(demand.text(), word, i)))
                .toList();
        if (words.isEmpty() && (meant < DANGEROUS || !innocent.isEmpty())) {
            return null;
        }
        var quotes = words.isEmpty()
                ? beginning(demand.text())
                : words.stream().map(SpokenPattern.Found::quote).distinct().collect(Collectors.joining("、"));
        double confidence = words.isEmpty() ? meant : Math.max(meant, together(words));
        return new ScreeningAdvice(
                ScreeningAdvice.NONE,
                "危险信号",
                confidence,
                quotes,
                "",
                rules.danger().advice(),
                "",
                quotes,
                !words.isEmpty(),
                crisis);
    }

    private static boolean sameClause(String text, SpokenPattern.Found a, SpokenPattern.Found b) {
        int from = Math.min(a.end(), b.end());
        int to = Math.max(a.start(), b.start());
        return from >= to || !MARKS.matcher(text.substring(from, to)).find();
    }

    private @Nullable ScreeningAdvice advise(
            ScreeningRules.Kind kind, SpokenText demand, Map<String, Double> likelihood, List<Settled> earlier) {
        double meant = likelihood.getOrDefault(kind.code(), 0.0)
                + (kind.atOnce() ? likelihood.getOrDefault(Examples.DANGER, 0.0) : 0);
        if (!found(kind.not(), demand).isEmpty()) {
            return null;
        }
        var before = kind.settled().isEmpty() ? null : again(kind, demand, earlier);
        if (before != null) {
            return advice(kind, Math.max(SETTLED, before.likeness()), beginning(demand.text()), before.ticket(), true);
        }
        var said = found(kind.any(), demand);
        boolean unlike = !likelihood.isEmpty() && meant < (kind.atOnce() ? EMERGENCY_UNLIKE : UNLIKE);
        double enough = kind.atOnce() ? LIKE_EMERGENCY : LIKE_ENOUGH;
        if (said.isEmpty()
                && kind.atOnce()
                && !found(rules.danger().not(), demand).isEmpty()) {
            return null; // like an accident, but of the news or of last year
        }
        if (said.isEmpty() ? meant < enough : unlike) {
            return null;
        }
        double confidence = said.isEmpty() ? 0.5 + (meant - enough) : together(said) + (1 - together(said)) * meant;
        if (confidence < SHOWN_FROM) {
            return null;
        }
        var quote = said.stream()
                .max(Comparator.comparingDouble(SpokenPattern.Found::trust))
                .map(SpokenPattern.Found::quote)
                .orElseGet(() -> beginning(demand.text()));
        return advice(kind, confidence, quote, "", !said.isEmpty());
    }

    private static ScreeningAdvice advice(
            ScreeningRules.Kind kind, double confidence, String quote, String ticket, boolean said) {
        var basis = ticket.isEmpty() ? kind.basis() : kind.basis() + "（原工单" + ticket + "）";
        return new ScreeningAdvice(
                kind.code(),
                kind.title(),
                Math.min(1, confidence),
                quote,
                basis,
                kind.route(),
                kind.script(),
                null,
                said,
                false);
    }

    private record Before(String ticket, double likeness) {}

    /** The earlier matter that this is again, if its answer was the last one. */
    private @Nullable Before again(ScreeningRules.Kind kind, SpokenText demand, List<Settled> earlier) {
        var last = earlier.stream()
                .filter(one ->
                        !found(kind.settled(), SpokenText.of(one.words())).isEmpty())
                .toList();
        if (last.isEmpty()) {
            return null;
        }
        var own = meanings(demand.text(), last);
        Before nearest = null;
        for (int i = 0; i < last.size(); i++) {
            double likeness = Embedder.cosine(own.getFirst(), own.get(i + 1));
            if (likeness >= SAME_MATTER && (nearest == null || likeness > nearest.likeness())) {
                nearest = new Before(last.get(i).ticket(), likeness);
            }
        }
        return nearest;
    }

    /** Of the demand, then of each earlier answer; all that is not known yet at once. */
    private List<float[]> meanings(String demand, List<Settled> earlier) {
        var texts = new ArrayList<>(List.of(demand));
        synchronized (meanings) {
            earlier.stream()
                    .map(Settled::words)
                    .distinct()
                    .filter(text -> !meanings.containsKey(text))
                    .forEach(texts::add);
        }
        var found = embedder.embed(texts);
        var all = new ArrayList<>(List.of(found.getFirst()));
        synchronized (meanings) {
            if (meanings.size() > REMEMBERED) {
                meanings.clear();
            }
            for (int i = 1; i < texts.size(); i++) {
                meanings.put(texts.get(i), found.get(i));
            }
            for (var one : earlier) {
                // gone again where another call has cleared them
                var known = meanings.get(one.words());
                all.add(
                        known != null
                                ? known
                                : embedder.embed(List.of(one.words())).getFirst());
            }
        }
        return all;
    }

    private static String beginning(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
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
}
