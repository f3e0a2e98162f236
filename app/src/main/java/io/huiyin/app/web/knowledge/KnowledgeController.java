package io.huiyin.app.web.knowledge;

import io.huiyin.kbvectors.entry.AnswerTemplate;
import io.huiyin.kbvectors.entry.EntryKind;
import io.huiyin.kbvectors.entry.KnowledgeEntries;
import io.huiyin.kbvectors.search.KnowledgeSearch;
import io.huiyin.kbvectors.search.Narrowing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KnowledgeController {

    private static final int LIMIT = 10;

    private final KnowledgeSearch answers;
    private final Cards cards;
    private final KnowledgeEntries entries;

    KnowledgeController(KnowledgeSearch answers, Cards cards, KnowledgeEntries entries) {
        this.answers = answers;
        this.cards = cards;
        this.entries = entries;
    }

    /** Ready-made wording for answers and replies, those for a matter and those for any. */
    @GetMapping("/api/knowledge/templates")
    List<AnswerTemplate> templates() {
        return entries.templates();
    }

    /** @param day on which they are valid; today unless said */
    @GetMapping("/api/knowledge")
    List<Cards.Card> search(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable EntryKind kind,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable LocalDate day) {
        return q.isBlank() ? List.of() : cards.of(answers.search(q, new Narrowing(kind, area, day), LIMIT));
    }
}
