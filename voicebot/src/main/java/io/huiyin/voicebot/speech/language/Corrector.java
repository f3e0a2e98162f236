package io.huiyin.voicebot.speech.language;

import io.huiyin.voicebot.speech.language.Candidates.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts misheard characters right: of all characters that sound like what was heard it takes those that the hotline's own
 * language makes likely, a price for each change; a term of the city costs one price for all its characters. Characters are
 * only exchanged, never added or dropped, so the places of a text stay. Numbers are left alone: no language knows a house
 * number; and so is a character that the language has never seen, for of that it knows nothing. Safe for many threads.
 *
 * <p>The prices are natural logarithms, found on telephone speech of eight synthetic voices and tried on others.
 */
public final class Corrector {

    private static final int BEAM = 24;
    /** For a term that was heard otherwise. */
    private static final double TERM = 4;
    /** A term's first character is not less likely than this, whatever the texts say, … */
    private static final double TERM_BEGINS = Math.log(1e-4);
    /** … and those after it not less than this. */
    private static final double TERM_GOES_ON = Math.log(0.05);

    /** The best way so far to a history; {@code text} are the characters of its last step. */
    private record Way(
            double score,
            long history,
            String text,
            @Nullable Way from) {}

    private final LanguageModel language;
    private final Candidates candidates;
    private final Lexicon lexicon;
    private final double caution;

    public Corrector(Language city) {
        language = city.model();
        var sounds = new Sounds();
        caution = city.caution();
        candidates = new Candidates(language, caution, sounds);
        lexicon = new Lexicon(city.terms(), sounds);
    }

    /** @param heard simplified characters; marks stay where they are */
    public String correct(String heard) {
        List<List<Way>> ways = new ArrayList<>();
        for (var i = 0; i <= heard.length(); i++) {
            ways.add(new ArrayList<>());
        }
        ways.getFirst().add(new Way(0, LanguageModel.START, "", null));
        for (var i = 0; i < heard.length(); i++) {
            var options = candidates.at(heard, i);
            var here = ways.get(i);
            if (options.isEmpty()) {
                ways.get(i + 1).addAll(here);
            } else {
                characters(here, options, ways.get(i + 1));
                if (Candidates.isHan(heard.charAt(i))) {
                    terms(here, heard, i, ways);
                }
            }
        }
        var best = ways.getLast().stream()
                .max(Comparator.comparingDouble(
                        way -> way.score + language.after(way.history).logProbability(LanguageModel.END)))
                .orElseThrow();
        return written(heard, best);
    }

    /** The characters of a way in the places of those that were heard; what stands for a number is not written. */
    private String written(String heard, Way best) {
        var text = new StringBuilder(heard);
        var way = best;
        var i = heard.length();
        while (i > 0) {
            if (candidates.at(heard, i - 1).isEmpty()) {
                i--;
                continue;
            }
            i -= way.text.length();
            if (Candidates.isHan(heard.charAt(i))) {
                text.replace(i, i + way.text.length(), way.text);
            }
            way = Objects.requireNonNull(way.from);
        }
        return text.toString();
    }

    /**
     * The best ways over one more character. Probabilities are at most 1 and prices rise, so whatever is not better than the
     * worst of the best before the language was asked cannot be.
     */
    private void characters(List<Way> ways, List<Candidate> options, List<Way> best) {
        for (var way : ways) {
            if (full(best, way.score)) {
                break;
            }
            var context = language.after(way.history);
            for (var option : options) {
                var before = way.score - option.price();
                if (full(best, before)) {
                    break;
                }
                var character = option.character();
                var score = before + context.logProbability(character);
                if (!full(best, score)) {
                    var history = LanguageModel.next(way.history, character);
                    keep(best, new Way(score, history, String.valueOf(character), way));
                }
            }
        }
    }

    private void terms(List<Way> ways, String heard, int at, List<List<Way>> all) {
        for (var found : lexicon.at(heard, at)) {
            var price = price(found, heard, at);
            var best = all.get(at + found.term().length());
            for (var way : ways) {
                if (price < 0 || full(best, way.score - price)) {
                    break;
                }
                var score = way.score - price;
                var history = way.history;
                for (var i = 0; i < found.term().length(); i++) {
                    var character = found.term().charAt(i);
                    var likely = language.after(history).logProbability(character);
                    score += Math.max(likely, i == 0 ? TERM_BEGINS : TERM_GOES_ON);
                    history = LanguageModel.next(history, character);
                }
                if (!full(best, score)) {
                    keep(best, new Way(score, history, found.term(), way));
                }
            }
        }
    }

    /** Below 0: not at any price. */
    private double price(Lexicon.Found found, String heard, int at) {
        var same = true;
        for (var i = 0; i < found.term().length(); i++) {
            var character = found.term().charAt(i);
            same &= character == heard.charAt(at + i);
            if (Candidates.opposed(heard.charAt(at + i), character)) {
                return -1;
            }
        }
        return same ? 0 : TERM + caution + Candidates.DISTANCE * found.distance();
    }

    private static boolean full(List<Way> best, double score) {
        return best.size() == BEAM && score <= best.getLast().score;
    }

    /** In its place by score, the best first, once a history. */
    private static void keep(List<Way> best, Way way) {
        var place = best.size();
        for (var i = best.size() - 1; i >= 0; i--) {
            var other = best.get(i);
            if (other.history == way.history) {
                if (other.score >= way.score) {
                    return;
                }
                best.remove(i);
                place = Math.min(place, i);
            } else if (other.score < way.score) {
                place = i;
            }
        }
        best.add(place, way);
        if (best.size() > BEAM) {
            best.removeLast();
        }
    }
}
