package io.huiyin.voicebot.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.voicebot.speech.recognition.BeamSearch.Next;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BeamSearchTests {

    private static final int END = 0;
    private static final int BLANK = 1;

    /** A language in which the words that may follow depend on the last one; after 9 comes the first. */
    private final Map<Integer, Map<Integer, Double>> language;

    private final List<Integer> asked = new ArrayList<>();

    BeamSearchTests() {
        language = Map.of(
                9, Map.of(BLANK, .3, END, .2, 2, .3, 3, .2),
                // the likelier beginning has only unlikely ends
                2, Map.of(END, .1, 4, .2, 5, .2, 6, .2),
                3, Map.of(7, 1.0),
                7, Map.of(END, 1.0),
                4, Map.of(END, .2, 4, .1),
                5, Map.of(END, .2, 4, .1),
                6, Map.of(END, .2, 4, .1),
                8, Map.of(8, .9, END, .1));
    }

    @Test
    void aLikelierTextIsFoundBehindALessLikelyBeginning() {
        assertThat(search(3, 9, 20)).containsExactly(3, 7);
    }

    @Test
    void oneHypothesisAloneTakesTheLikeliestWordEachTime() {
        assertThat(search(1, 9, 20)).startsWith(2);
    }

    @Test
    void neitherTheEndNorABlankComesFirst() {
        assertThat(search(5, 9, 1)).first().isIn(2, 3);
    }

    @Test
    void aTextThatRepeatsItselfIsNotWaitedFor() {
        assertThat(search(1, 8, 1_000)).containsOnly(8).hasSize(8);
    }

    @Test
    void nothingIsAskedBeyondTheLimit() {
        assertThat(search(1, 8, 3)).hasSize(3);
        assertThat(asked).hasSize(3);
    }

    private List<Integer> search(int beam, int first, int limit) {
        // the decoder remembers its lines, as the real one does by its cache
        return new BeamSearch(beam, END, BLANK)
                .search(
                        next(new long[] {first}),
                        (words, parents) -> {
                            asked.add(words.length);
                            return next(words);
                        },
                        limit);
    }

    private Next next(long[] last) {
        var likelihoods = new float[last.length][];
        var words = new long[last.length][];
        for (var line = 0; line < last.length; line++) {
            var follows = language.get((int) last[line]).entrySet().stream()
                    .sorted(Map.Entry.<Integer, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .toList();
            likelihoods[line] = new float[follows.size()];
            words[line] = new long[follows.size()];
            for (var i = 0; i < follows.size(); i++) {
                likelihoods[line][i] = (float) Math.log(follows.get(i).getValue());
                words[line][i] = follows.get(i).getKey();
            }
        }
        return new Next(likelihoods, words);
    }
}
