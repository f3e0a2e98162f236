package io.huiyin.app.web.knowledge;

import io.huiyin.kbvectors.entry.AnswerTemplate;
import io.huiyin.kbvectors.entry.KnowledgeEntries;
import io.huiyin.kbvectors.search.KnowledgeSearch;
import java.util.List;
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

    @GetMapping("/api/knowledge")
    List<Cards.Card> search(@RequestParam String q) {
        return q.isBlank() ? List.of() : cards.of(answers.search(q, LIMIT));
    }
}
