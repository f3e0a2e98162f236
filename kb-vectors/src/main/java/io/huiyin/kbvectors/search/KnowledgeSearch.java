package io.huiyin.kbvectors.search;

import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.AnswerSource;
import io.huiyin.core.assist.Embedder;
import io.huiyin.core.city.CityProfile;
import io.huiyin.kbvectors.entry.KnowledgeEntries;
import io.huiyin.kbvectors.entry.KnowledgeEntry;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers from the knowledge base: the best entries of the question and of its clauses, or none. */
@Component
public class KnowledgeSearch implements AnswerSource {

    private final KnowledgeIndex index;
    private final KnowledgeEntries entries;
    private final Retrieval retrieval;
    private final LocalEntries local;
    private final KnowledgeSettings settings;
    private final Clock clock;

    KnowledgeSearch(
            KnowledgeIndex index,
            KnowledgeEntries entries,
            Embedder embedder,
            KnowledgeSettings settings,
            CityProfile profile,
            Clock clock) {
        this.index = index;
        this.entries = entries;
        this.retrieval = new Retrieval(index, embedder);
        this.local = new LocalEntries(profile.areas());
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there is an index to search in; before that there are no answers. */
    public boolean ready() {
        return !index.fingerprint().isEmpty();
    }

    @Override
    public List<Answer> answers(String question, int limit) {
        return found(Utterance.queries(question), question, settings.goodEnough(), limit);
    }

    /**
     * For somebody who looks for himself and judges what he sees.
     *
     * @param words one of them is enough, in any order
     * @return at most {@code limit} answers valid today, best first: also those that hold the words and are no sure answer
     */
    public List<Answer> search(String words, int limit) {
        return found(words.isBlank() ? List.of() : List.of(words.strip()), words, 0, limit);
    }

    private List<Answer> found(List<String> texts, String question, double goodEnough, int limit) {
        var named = local.named(question);
        var cards = new ArrayList<Card>();
        // two entries may give one answer, and some hold elsewhere: a few more are found than are shown
        var now = LocalDateTime.now(clock);
        for (var found : retrieval.find(texts, now.toLocalDate(), goodEnough, 3 * limit)) {
            // since the index was built an entry may have gone, become another one or, being a notice, have ended
            entries.find(found.hit().entry())
                    .filter(entry -> entry.validAt(now))
                    .map(entry -> new Card(entry, found, found.rank() * local.weight(entry.areas(), named)))
                    .filter(card -> card.rank() > 0
                            && (found.confidence() >= settings.goodEnough()
                                    || found.hit().words() > 0))
                    .ifPresent(cards::add);
        }
        var said = new HashSet<String>();
        return cards.stream()
                .sorted(Comparator.comparingDouble(Card::rank).reversed())
                .filter(card -> said.add(card.entry().text()))
                .limit(limit)
                .map(card -> answer(card.entry(), card.found()))
                .toList();
    }

    private record Card(KnowledgeEntry entry, Retrieval.Found found, double rank) {}

    private static Answer answer(KnowledgeEntry entry, Retrieval.Found found) {
        return new Answer(
                entry.id(),
                entry.title(),
                entry.text(),
                entry.basis(),
                entry.owner(),
                entry.from(),
                entry.until(),
                found.confidence(),
                found.why());
    }
}
