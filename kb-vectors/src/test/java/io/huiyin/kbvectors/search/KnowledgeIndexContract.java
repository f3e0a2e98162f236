package io.huiyin.kbvectors.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiyin.kbvectors.search.KnowledgeIndex.Hit;
import io.huiyin.kbvectors.search.KnowledgeIndex.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every knowledge index must do, whatever it is built on. */
public abstract class KnowledgeIndexContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private KnowledgeIndex index;

    protected abstract KnowledgeIndex create();

    /** How often it is rebuilt while somebody searches: fewer times where a build takes seconds. */
    protected int rebuilds() {
        return 10;
    }

    @BeforeEach
    void open() {
        index = create();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void isEmptyBeforeItIsBuilt() {
        assertThat(index.fingerprint()).isEmpty();
        assertThat(index.search(new Query("停水", axis(0), TODAY, 3))).isEmpty();
    }

    @Test
    void canHoldNothing() {
        index.rebuild(List.of(), "nothing");
        assertThat(index.fingerprint()).isEqualTo("nothing");
        assertThat(index.search(new Query("停水", axis(0), TODAY, 3))).isEmpty();
    }

    @Test
    void findsByMeaningWithoutACommonWord() {
        index.rebuild(List.of(passage("water", "停水了怎么办", axis(0)), passage("light", "路灯不亮", axis(1))), "1");
        var hits = index.search(new Query("龙头没动静", axis(0), TODAY, 3));
        assertThat(hits.getFirst().entry()).isEqualTo("water");
        assertThat(hits.getFirst().meaning()).isCloseTo(1, within(1e-3));
        assertThat(hits.getFirst().words()).isZero();
    }

    @Test
    void findsByCharactersWhenMeaningsAreEqual() {
        index.rebuild(List.of(passage("water", "停水了怎么办", axis(0)), passage("light", "路灯不亮", axis(0))), "1");
        var hits = index.search(new Query("路灯", axis(0), TODAY, 3));
        assertThat(hits.getFirst().entry()).isEqualTo("light");
        assertThat(hits.getFirst().words()).isBetween(0.3, 1.0);
    }

    @Test
    void findsAMisheardWordByItsSound() {
        index.rebuild(List.of(passage("water", "停水了怎么办", axis(0)), passage("light", "路灯不亮", axis(0))), "1");
        var hits = index.search(new Query("挺睡了", axis(0), TODAY, 3));
        assertThat(hits.getFirst().entry()).isEqualTo("water");
        assertThat(hits.getFirst().words()).isZero();
        assertThat(hits.getFirst().sounds()).isPositive();
    }

    @Test
    void givesAnEntryOnceByItsBestPassage() {
        index.rebuild(
                List.of(
                        passage("water", "自来水公司简介", axis(1)),
                        passage("water", "停水了怎么办", axis(0)),
                        passage("light", "路灯不亮", axis(2))),
                "1");
        var hits = index.search(new Query("停水", axis(0), TODAY, 5));
        assertThat(hits).extracting(Hit::entry).containsExactly("water", "light");
        assertThat(hits.getFirst().passage()).isEqualTo("停水了怎么办");
    }

    @Test
    void leavesOutWhatIsNotYetOrNoLongerValid() {
        index.rebuild(
                List.of(
                        passage("past", "停水", axis(0), LONG_AGO, TODAY.minusDays(1)),
                        passage("future", "停水", axis(0), TODAY.plusDays(1), null),
                        passage("lastDay", "停水", axis(0), LONG_AGO, TODAY),
                        passage("firstDay", "停水", axis(0), TODAY, null)),
                "1");
        assertThat(index.search(new Query("停水", axis(0), TODAY, 9)))
                .extracting(Hit::entry)
                .containsExactlyInAnyOrder("lastDay", "firstDay");
    }

    @Test
    void givesNoMoreThanAskedFor() {
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < 30; i++) {
            passages.add(passage("entry" + i, "第" + i + "条停水通知", axis(i % 8)));
        }
        index.rebuild(passages, "1");
        assertThat(index.search(new Query("停水", axis(3), TODAY, 4))).hasSize(4);
    }

    @Test
    void replacesEverythingInOneStep() {
        index.rebuild(List.of(passage("old", "停水", axis(0))), "1");
        index.rebuild(List.of(passage("new", "停水", axis(0))), "2");
        assertThat(index.fingerprint()).isEqualTo("2");
        assertThat(index.search(new Query("停水", axis(0), TODAY, 9)))
                .extracting(Hit::entry)
                .containsExactly("new");
    }

    @Test
    void findsSomethingAtAnyMomentOfARebuild() throws Exception {
        index.rebuild(List.of(passage("0", "停水", axis(0))), "0");
        var goOn = new AtomicBoolean(true);
        try (var searchers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> empty = searchers.submit(() -> {
                int without = 0;
                while (goOn.get()) {
                    without += index.search(new Query("停水", axis(0), TODAY, 1)).isEmpty() ? 1 : 0;
                }
                return without;
            });
            for (int i = 1; i <= rebuilds(); i++) {
                index.rebuild(List.of(passage(String.valueOf(i), "停水", axis(0))), String.valueOf(i));
            }
            goOn.set(false);
            assertThat(empty.get()).isZero();
        }
    }

    @Test
    void ranksByMeaningAsAnExactComparisonDoes() {
        var random = new Random(42);
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < 200; i++) {
            passages.add(passage("e" + i, "无关", randomUnit(random)));
        }
        index.rebuild(passages, "1");
        int same = 0;
        for (int q = 0; q < 20; q++) {
            var query = randomUnit(random);
            var exact = passages.stream()
                    .max((a, b) -> Double.compare(dot(a.vector(), query), dot(b.vector(), query)))
                    .orElseThrow();
            var hits = index.search(new Query("别的", query, TODAY, 1));
            same += hits.getFirst().entry().equals(exact.entry()) ? 1 : 0;
        }
        // an approximate index may miss now and then
        assertThat(same).isGreaterThanOrEqualTo(19);
    }

    private static Passage passage(String entry, String text, float[] vector) {
        return passage(entry, text, vector, LONG_AGO, null);
    }

    private static Passage passage(String entry, String text, float[] vector, LocalDate from, LocalDate until) {
        return new Passage(entry, Passage.Source.QUESTION, text, vector, from, until);
    }

    private static float[] axis(int n) {
        var vector = new float[8];
        vector[n] = 1;
        return vector;
    }

    private static float[] randomUnit(Random random) {
        var vector = new float[8];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
