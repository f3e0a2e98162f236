package io.huiyin.app.web.knowledge;

import io.huiyin.kbvectors.entry.AnswerTemplate;
import io.huiyin.kbvectors.entry.EntryKind;
import io.huiyin.kbvectors.entry.KnowledgeEntries;
import io.huiyin.kbvectors.question.QuestionGroups;
import io.huiyin.kbvectors.search.KnowledgeSearch;
import io.huiyin.kbvectors.search.Narrowing;
import java.security.Principal;
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
    private final QuestionGroups questions;

    KnowledgeController(KnowledgeSearch answers, Cards cards, KnowledgeEntries entries, QuestionGroups questions) {
        this.answers = answers;
        this.cards = cards;
        this.entries = entries;
        this.questions = questions;
    }

    /** Ready-made wording for answers and replies, those for a matter and those for any. */
    @GetMapping("/api/knowledge/templates")
    List<AnswerTemplate> templates() {
        return entries.templates();
    }

    /**
     * What no entry answers is noted as a question that nobody could answer.
     *
     * @param day on which they are valid; today unless said
     */
    @GetMapping("/api/knowledge")
    List<Cards.Card> search(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable EntryKind kind,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable LocalDate day,
            Principal who) {
        if (q.isBlank()) {
            return List.of();
        }
        if (answers.ready()) {
            questions.looked(q, who.getName());
        }
        return cards.of(answers.search(q, new Narrowing(kind, area, day), LIMIT));
    }
}
