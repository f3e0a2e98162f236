package io.huiyin.kbvectors.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kbvectors.search.KnowledgeIndex;
import io.huiyin.kbvectors.search.KnowledgeIndex.Query;
import io.huiyin.kbvectors.search.KnowledgeIndexContract;
import io.huiyin.kbvectors.search.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneKnowledgeIndexTests extends KnowledgeIndexContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    @Override
    protected KnowledgeIndex create() {
        return new LuceneKnowledgeIndex(folder);
    }

    @Test
    void isThereAgainAfterARestart() {
        try (var first = new LuceneKnowledgeIndex(folder.resolve("kept"))) {
            first.rebuild(List.of(passage("停水")), "of this content");
        }
        try (var second = new LuceneKnowledgeIndex(folder.resolve("kept"))) {
            assertThat(second.fingerprint()).isEqualTo("of this content");
            assertThat(second.search(query())).hasSize(1);
        }
    }

    @Test
    void keepsOneBuildAndNothingUnfinished() throws IOException {
        var kept = folder.resolve("swept");
        Files.createDirectories(kept.resolve("unfinished-by-a-crash"));
        try (var index = new LuceneKnowledgeIndex(kept)) {
            for (int i = 0; i < 12; i++) {
                index.rebuild(List.of(passage("停水")), String.valueOf(i));
            }
        }
        try (var builds = Files.list(kept)) {
            assertThat(builds).hasSize(1);
        }
        try (var again = new LuceneKnowledgeIndex(kept)) {
            assertThat(again.fingerprint()).isEqualTo("11");
        }
    }

    @Test
    void leavesABrokenBuildOut() throws IOException {
        var kept = folder.resolve("broken");
        try (var index = new LuceneKnowledgeIndex(kept)) {
            index.rebuild(List.of(passage("停水")), "whole");
        }
        var broken = Files.createDirectories(kept.resolve("index-000000000009"));
        Files.writeString(broken.resolve("segments_1"), "not an index");
        try (var again = new LuceneKnowledgeIndex(kept)) {
            assertThat(again.fingerprint()).isEqualTo("whole");
            again.rebuild(List.of(passage("停电")), "next");
            assertThat(again.search(query()).getFirst().passage()).isEqualTo("停电");
        }
    }

    private static Query query() {
        return new Query("停水", new float[] {1, 0}, DAY, 3);
    }

    private static Passage passage(String text) {
        return new Passage("entry", Passage.Source.TITLE, text, new float[] {1, 0}, DAY, null);
    }
}
