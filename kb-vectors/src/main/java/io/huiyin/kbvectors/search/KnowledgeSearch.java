package io.huiyin.kbvectors.search;

import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.AnswerSource;
import io.huiyin.core.assist.Embedder;
import io.huiyin.kbvectors.entry.KnowledgeEntries;
import io.huiyin.kbvectors.entry.KnowledgeEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Answers from the knowledge base: the best entries of the question and of its clauses, or none. */
@Component
public class KnowledgeSearch implements AnswerSource {

    /** An answer of a clause alone counts a little less: the clause may be beside the point. */
    private static final double CLAUSE = 0.9;

    private final KnowledgeIndex index;
    private final KnowledgeEntries entries;
    private final Embedder embedder;
    private final KnowledgeSettings settings;
    private final Clock clock;

    KnowledgeSearch(
            KnowledgeIndex index,
            KnowledgeEntries entries,
            Embedder embedder,
            KnowledgeSettings settings,
            Clock clock) {
        this.index = index;
        this.entries = entries;
        this.embedder = embedder;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there is an index to search in; before that there are no answers. */
    public boolean ready() {
        return !index.fingerprint().isEmpty();
    }

    @Override
    public List<Answer> answers(String question, int limit) {
        var answers = new ArrayList<Answer>();
        var texts = new HashSet<String>();
        for (var found : found(question, limit)) {
            // an entry may have gone since the index was built, and two entries may give one answer
            entries.find(found.hit().entry())
                    .filter(entry -> texts.add(entry.answer()))
                    .ifPresent(entry -> answers.add(answer(entry, found)));
        }
        return answers.stream().limit(limit).toList();
    }

    private List<Found> found(String question, int limit) {
        var texts = Utterance.queries(question);
        if (texts.isEmpty()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var vectors = embedder.embed(texts);
        var best = new HashMap<String, Found>();
        for (int i = 0; i < texts.size(); i++) {
            double share = i == 0 ? 1 : CLAUSE;
            for (var hit : index.search(new KnowledgeIndex.Query(texts.get(i), vectors.get(i), today, limit * 2))) {
                double confidence = share * Confidence.of(hit);
                if (confidence >= settings.goodEnough()) {
                    best.merge(hit.entry(), new Found(hit, confidence), Found::better);
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Found::rank)
                        .reversed()
                        .thenComparing(f -> f.hit().entry()))
                .limit(limit * 2L)
                .toList();
    }

    private static Answer answer(KnowledgeEntry entry, Found found) {
        return new Answer(
                entry.id(),
                entry.title(),
                entry.answer(),
                entry.basis(),
                entry.owner(),
                entry.from(),
                entry.until(),
                found.confidence(),
                found.why());
    }

    /** @param confidence 0…1 that this entry answers */
    private record Found(KnowledgeIndex.Hit hit, double confidence) {

        /** From here on a like share of characters or syllables is worth naming. */
        private static final double LIKE = 0.25;

        double rank() {
            return confidence * (1 + hit.score());
        }

        Found better(Found other) {
            return rank() >= other.rank() ? this : other;
        }

        String why() {
            var passage =
                    "“" + (hit.passage().length() > 40 ? hit.passage().substring(0, 40) + "…" : hit.passage()) + "”";
            if (hit.words() >= LIKE) {
                return "用词与" + passage + "相合";
            }
            if (hit.sounds() >= LIKE) {
                return "读音与" + passage + "相近，可能有识别错字";
            }
            return String.format(Locale.ROOT, "意思与%s相近（%.0f%%）", passage, 100 * hit.meaning());
        }
    }
}
