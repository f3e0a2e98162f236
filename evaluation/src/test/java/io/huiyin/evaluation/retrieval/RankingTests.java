package io.huiyin.evaluation.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiyin.evaluation.retrieval.JudgedTexts.Question;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTests {

    private final Ranking ranking = new Ranking();

    @Test
    void theOnlyAnswerInFirstPlaceIsWorthEverything() {
        ranking.add(question("a"), List.of("a", "b"));
        assertThat(ranking.figures()).isEqualTo(new Ranking.Figures(1, 1, 1, 1, 1));
    }

    @Test
    void anAnswerFurtherDownIsWorthLess() {
        ranking.add(question("a"), List.of("x", "y", "a"));
        var figures = ranking.figures();
        // 1 / log2(4)
        assertThat(figures.ndcg10()).isCloseTo(0.5, within(1e-9));
        assertThat(figures.mrr()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(figures.recall1()).isZero();
        assertThat(figures.recall10()).isEqualTo(1);
    }

    @Test
    void ofTwoAnswersOneThatIsMissedCounts() {
        ranking.add(question("a", "b"), List.of("b"));
        var figures = ranking.figures();
        // 1 beside 1 + 1 / log2(3)
        assertThat(figures.ndcg10()).isCloseTo(1 / (1 + Math.log(2) / Math.log(3)), within(1e-9));
        assertThat(figures.recall10()).isEqualTo(0.5);
    }

    @Test
    void meansAreOverAllQuestionsAlsoThoseThatFoundNothing() {
        ranking.add(question("a"), List.of("a"));
        ranking.add(question("a"), List.of());
        assertThat(ranking.figures()).isEqualTo(new Ranking.Figures(0.5, 0.5, 0.5, 0.5, 0.5));
    }

    private static Question question(String... relevant) {
        return new Question("q", "", Set.of(relevant));
    }
}
