package io.huiyin.routermodel;

import io.huiyin.core.assist.Embedder;
import io.huiyin.core.text.SpokenText;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** A catalogue made ready for comparison: vectors, grams and words of its matters and of its units' duties. */
final class CatalogueIndex {

    /** Cosines of this model between unrelated sentences lie about here; below it says nothing. */
    private static final double UNRELATED = 0.35;

    /** Between two ways to say the same. */
    private static final double EQUAL = 0.75;

    /** How much each way of comparing says; between half and twice of these the figures hardly move (docs/figures.md). */
    private static final double WORDS = 0.3;

    private static final double MEANING = 0.45;
    private static final double CHARACTERS = 0.1;
    private static final double SOUNDS = 0.15;

    /** A demand's likeness to a matter or a unit's duties. */
    record Likeness(double score, MatterWords.Found words, double meaning) {}

    /** A demand in every form that is compared. */
    record Heard(SpokenText text, List<float[]> vectors) {}

    private final Catalogue catalogue;
    private final String version;
    private final MatterWords words;
    private final Texts matters;
    private final Texts duties;

    CatalogueIndex(Catalogue catalogue, Embedder embedder) {
        this.catalogue = catalogue;
        version = Integer.toHexString(catalogue.hashCode());
        words = new MatterWords(catalogue.matters(), catalogue.line());
        matters = new Texts(
                catalogue.matters().stream()
                        .map(m -> describe(m, catalogue.line()))
                        .toList(),
                embedder);
        duties = new Texts(
                catalogue.units().stream().map(CatalogueIndex::describe).toList(), embedder);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Changes with the catalogue's content. */
    String version() {
        return version;
    }

    /** In the order of the catalogue's matters. */
    List<Likeness> matters(Heard demand) {
        var found = words.find(demand.text());
        return matters.compare(demand, found);
    }

    /** In the order of the catalogue's units. */
    List<Likeness> duties(Heard demand) {
        var none = catalogue.units().stream()
                .map(u -> new MatterWords.Found(0, null))
                .toList();
        return duties.compare(demand, none);
    }

    private static List<String> describe(Matter matter, String silent) {
        var words = matter.words().stream().filter(w -> !w.equals(silent)).toList();
        var texts = new ArrayList<String>();
        texts.add(matter.name());
        texts.add(matter.name() + "：" + String.join("，", words));
        texts.addAll(words);
        return texts;
    }

    private static List<String> describe(Unit unit) {
        return List.of(unit.name() + "：" + unit.duties());
    }

    /** Lines of the catalogue for a matter and a place. */
    List<CatalogueEntry> lines(Matter matter, Demand demand) {
        return catalogue.applying(matter.code(), demand.area());
    }

    private static final class Texts {
        private final List<List<float[]>> vectors = new ArrayList<>();
        private final GramIndex characters;
        private final GramIndex sounds;

        Texts(List<List<String>> texts, Embedder embedder) {
            var flat = texts.stream().flatMap(List::stream).toList();
            var all = embedder.embed(flat);
            int at = 0;
            for (var own : texts) {
                vectors.add(List.copyOf(all.subList(at, at + own.size())));
                at += own.size();
            }
            var spoken = texts.stream()
                    .map(own -> SpokenText.of(String.join("，", own)))
                    .toList();
            characters = new GramIndex(
                    spoken.stream().map(SpokenText::characterGrams).toList());
            sounds = new GramIndex(spoken.stream().map(SpokenText::soundGrams).toList());
        }

        List<Likeness> compare(Heard demand, List<MatterWords.Found> found) {
            double[] byCharacters = characters.shares(demand.text().characterGrams());
            double[] bySounds = sounds.shares(demand.text().soundGrams());
            var likenesses = new ArrayList<Likeness>(vectors.size());
            for (int i = 0; i < vectors.size(); i++) {
                double meaning = meaning(demand.vectors(), vectors.get(i));
                double score = WORDS * found.get(i).strength()
                        + MEANING * meaning
                        + CHARACTERS * byCharacters[i]
                        + SOUNDS * bySounds[i];
                likenesses.add(new Likeness(score, found.get(i), meaning));
            }
            return likenesses;
        }

        /** The nearest pair of parts, stretched to 0…1. */
        private static double meaning(List<float[]> demand, List<float[]> own) {
            double nearest = -1;
            for (var a : demand) {
                for (var b : own) {
                    nearest = Math.max(nearest, Embedder.cosine(a, b));
                }
            }
            return Math.clamp((nearest - UNRELATED) / (EQUAL - UNRELATED), 0, 1);
        }
    }
}
