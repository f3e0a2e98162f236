package io.huiyin.app.web.knowledge;

import io.huiyin.core.assist.AnswerSource;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KnowledgeController {

    private static final int LIMIT = 10;

    private final AnswerSource answers;
    private final Cards cards;

    KnowledgeController(AnswerSource answers, Cards cards) {
        this.answers = answers;
        this.cards = cards;
    }

    @GetMapping("/api/knowledge")
    List<Cards.Card> search(@RequestParam String q) {
        return q.isBlank() ? List.of() : cards.of(answers.answers(q, LIMIT));
    }
}
