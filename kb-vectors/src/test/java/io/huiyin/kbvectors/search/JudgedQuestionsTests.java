package io.huiyin.kbvectors.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kbvectors.embedding.BgeEmbedder;
import io.huiyin.kbvectors.entry.DemoKnowledge;
import io.huiyin.kbvectors.lucene.LuceneKnowledgeIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search on questions judged by hand, in words other than the entries' own; the figures stand in docs/figures.md. */
class JudgedQuestionsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final double GOOD_ENOUGH = 0.5;

    @TempDir
    private static Path folder;

    private static BgeEmbedder embedder;
    private static LuceneKnowledgeIndex index;
    private static List<Judged> judged;

    /**
     * @param wanted any of these entries answers; empty: none should be shown
     * @param found the three that are shown
     */
    private record Judged(String text, Set<String> wanted, List<String> found) {
        boolean first() {
            return !found.isEmpty() && wanted.contains(found.getFirst());
        }

        boolean amongThree() {
            return found.stream().anyMatch(wanted::contains);
        }
    }

    @BeforeAll
    static void search() throws IOException {
        embedder = new BgeEmbedder(2, 256, 1);
        index = new LuceneKnowledgeIndex(folder);
        index.rebuild(Passages.of(DemoKnowledge.entries(), embedder), "demo");
        var retrieval = new Retrieval(index, embedder);
        judged = rows().stream().map(row -> judge(retrieval, row)).toList();
    }

    @AfterAll
    static void close() {
        index.close();
        embedder.close();
    }

    @Test
    void findsTheEntryForMostQuestions() {
        double first = share(j -> !j.wanted().isEmpty(), Judged::first);
        double three = share(j -> !j.wanted().isEmpty(), Judged::amongThree);
        System.out.printf("retrieval: first %.3f, among three %.3f%n", first, three);
        assertThat(first).isGreaterThanOrEqualTo(0.78);
        assertThat(three).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void showsNothingForTalkThatNoEntryAnswers() {
        double shown = share(j -> j.wanted().isEmpty(), j -> !j.found().isEmpty());
        System.out.printf("retrieval: shown without reason %.3f%n", shown);
        assertThat(shown).isLessThanOrEqualTo(0.10);
    }

    @Test
    void offersTheDemoCallTheLocalNoticeAndTheWayToReportIt() {
        assertThat(judged.getFirst().found()).contains("water-planned-xingfu", "water-repair");
    }

    private static Judged judge(Retrieval retrieval, String[] row) {
        var wanted = row[1].isEmpty() ? Set.<String>of() : Set.of(row[1].split(";"));
        var found = retrieval.find(Utterance.queries(row[0]), DAY, GOOD_ENOUGH, 3).stream()
                .map(f -> f.hit().entry())
                .toList();
        return new Judged(row[0], wanted, found);
    }

    private static double share(Predicate<Judged> of, Predicate<Judged> which) {
        var some = judged.stream().filter(of).toList();
        return (double) some.stream().filter(which).count() / some.size();
    }

    private static List<String[]> rows() throws IOException {
        try (InputStream file = JudgedQuestionsTests.class.getResourceAsStream("/judged/questions.csv")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }
}
