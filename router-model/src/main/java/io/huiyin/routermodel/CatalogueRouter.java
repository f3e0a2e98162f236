package io.huiyin.routermodel;

import io.huiyin.core.assist.Embedder;
import io.huiyin.core.text.SpokenText;
import io.huiyin.routermodel.CatalogueIndex.Heard;
import io.huiyin.routermodel.CatalogueIndex.Likeness;
import io.huiyin.routermodel.Prediction.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The router of a city without history: compares a demand with the catalogue's matters and the units' duties, by
 * meaning, words and sounds, and lets the catalogue name the unit. Its scores are likenesses, not probabilities.
 */
final class CatalogueRouter implements RouterModel {

    private static final String MODEL = "catalogue-cold-start";

    /** A person looks at what scores below this, or leads the next unit by less than that (see docs/figures.md). */
    private static final double SURE_SCORE = 0.45;

    private static final double SURE_LEAD = 0.2;

    /** Below this the likeness is chance. */
    private static final double LEAST = 0.15;

    /** A unit's own description of its duties is broad: worth less than a matter of the catalogue. */
    private static final double DUTIES = 0.8;

    /** Code of the hotline itself: calling, being called back and pressing for a reply are named in passing all the time. */
    private static final String HOTLINE = "hotline";

    private static final double IN_PASSING = 0.6;

    /** A matter that a person chose outweighs whatever the words look like. */
    private static final double CHOSEN = 0.95;

    private static final int CANDIDATES = 5;

    private static final Pattern MARKS = Pattern.compile("[，。？！；、,.?!;\\s]+");
    private static final int SHORTEST_CLAUSE = 4;
    private static final int MOST_CLAUSES = 4;

    private final Embedder embedder;
    private final Supplier<Catalogue> catalogue;
    private final AtomicReference<@Nullable CatalogueIndex> index = new AtomicReference<>();

    /** @param catalogue the catalogue in force now; asked before each prediction, so it should be cheap */
    CatalogueRouter(Embedder embedder, Supplier<Catalogue> catalogue) {
        this.embedder = embedder;
        this.catalogue = catalogue;
    }

    @Override
    public Prediction predict(Demand demand) {
        var index = index();
        var heard = heard(demand.text());
        var scores = new HashMap<String, Score>();
        byMatter(index, demand, heard, scores);
        byDuties(index, demand, heard, scores);
        var best = scores.values().stream()
                .filter(s -> s.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Score::score).reversed().thenComparing(Score::unit))
                .limit(CANDIDATES)
                .toList();
        return new Prediction(best, false, certain(best), new Prediction.Provenance(MODEL, index.version()));
    }

    private static boolean certain(List<Score> best) {
        if (best.isEmpty()
                || best.getFirst().matter() == null
                || best.getFirst().score() < SURE_SCORE) {
            return false;
        }
        return best.size() == 1 || best.get(0).score() - best.get(1).score() >= SURE_LEAD;
    }

    private static void byMatter(CatalogueIndex index, Demand demand, Heard heard, Map<String, Score> scores) {
        var matters = index.catalogue().matters();
        var likenesses = index.matters(heard);
        for (int i = 0; i < matters.size(); i++) {
            var matter = matters.get(i);
            boolean chosen = matter.code().equals(demand.matter());
            double score = chosen ? CHOSEN : Math.min(likenesses.get(i).score(), 1);
            String why = chosen ? "已选定事项“" + matter.name() + "”" : why(matter.name(), likenesses.get(i));
            for (var line : index.lines(matter, demand)) {
                double fair = !chosen && HOTLINE.equals(line.lead()) ? score * IN_PASSING : score;
                keepBetter(scores, new Score(line.lead(), fair, matter.code(), line.basis(), why));
            }
        }
    }

    private static void byDuties(CatalogueIndex index, Demand demand, Heard heard, Map<String, Score> scores) {
        var leaders = index.catalogue().leaders(demand.area());
        var units = index.catalogue().units();
        var likenesses = index.duties(heard);
        for (int i = 0; i < units.size(); i++) {
            if (leaders.contains(units.get(i))) {
                keepBetter(
                        scores,
                        new Score(
                                units.get(i).code(), DUTIES * likenesses.get(i).score(), null, "", "诉求与该单位的职责相近"));
            }
        }
    }

    private static String why(String matter, Likeness likeness) {
        var word = likeness.words().best();
        return word == null ? "意思与事项“" + matter + "”相近" : "说到“" + word + "”，属于事项“" + matter + "”";
    }

    private static void keepBetter(Map<String, Score> scores, Score score) {
        scores.merge(score.unit(), score, (a, b) -> a.score() >= b.score() ? a : b);
    }

    private Heard heard(String text) {
        var parts = new ArrayList<String>();
        parts.add(text);
        var clauses = new ArrayList<>(List.of(MARKS.split(text)));
        if (clauses.size() > 1) {
            clauses.removeIf(c -> c.length() < SHORTEST_CLAUSE);
            clauses.sort(Comparator.comparingInt(String::length).reversed());
            clauses.stream().limit(MOST_CLAUSES).forEach(parts::add);
        }
        return new Heard(SpokenText.of(text), embedder.embed(parts));
    }

    /** The index of the catalogue in force; built when it is another one than before. */
    private CatalogueIndex index() {
        var now = catalogue.get();
        var ready = index.get();
        if (ready != null && ready.catalogue().equals(now)) {
            return ready;
        }
        synchronized (this) {
            var meanwhile = index.get();
            if (meanwhile == null || !meanwhile.catalogue().equals(now)) {
                meanwhile = new CatalogueIndex(now, embedder);
                index.set(meanwhile);
            }
            return meanwhile;
        }
    }
}
