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
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers from the knowledge base: the best entries of the question and of its clauses, or none. */
@Component
public class KnowledgeSearch implements AnswerSource {

    /** As many as a desk shows. */
    private static final int CARDS = 3;

    /** Two entries may give one answer, and some hold elsewhere: so many times as many are found as are shown. */
    private static final int MORE = 3;

    /** Of a trial: what comes later nobody reads. */
    private static final int TRIED = 20;

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

    /** Entries that are kept, those out of date too. */
    public int size() {
        return entries.all().size();
    }

    @Override
    public List<Answer> answers(String question, int limit) {
        return found(Utterance.queries(question), question, Narrowing.NONE, settings.goodEnough(), limit);
    }

    /**
     * For somebody who looks for himself and judges what he sees.
     *
     * @param words one of them is enough, in any order
     * @return at most {@code limit} answers, best first: also those that hold the words and are no sure answer
     */
    public List<Answer> search(String words, Narrowing narrowing, int limit) {
        return found(words.isBlank() ? List.of() : List.of(words.strip()), words, narrowing, 0, limit);
    }

    /** Least confidence of what an agent is shown; below it there is no good answer. */
    public double goodEnough() {
        return settings.goodEnough();
    }

    /** Of the surest entry that is valid today, shown or not: 0…1. */
    public double surest(String question) {
        var now = LocalDateTime.now(clock);
        return retrieval.find(Utterance.queries(question), now.toLocalDate(), 0, TRIED).stream()
                .filter(found -> entries.find(found.hit().entry())
                        .filter(entry -> entry.validAt(now))
                        .isPresent())
                .mapToDouble(Retrieval.Found::confidence)
                .max()
                .orElse(0);
    }

    private List<Answer> found(List<String> texts, String question, Narrowing narrowing, double goodEnough, int limit) {
        var area = narrowing.area();
        var named = area == null ? local.named(question) : Set.of(area);
        var cards = new ArrayList<Card>();
        var now = LocalDateTime.now(clock);
        for (var found : retrieval.find(texts, narrowing.day(now), goodEnough, MORE * limit)) {
            // since the index was built an entry may have gone, become another one or, being a notice, have ended
            entries.find(found.hit().entry())
                    .filter(entry -> narrowing.keeps(entry, now))
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

    /** What an agent would see for these words, what he would not see, and why: also of entries that are out of date. */
    public Trial trial(String question) {
        var texts = Utterance.queries(question);
        var named = local.named(question);
        var now = LocalDateTime.now(clock);
        var shown = found(texts, question, Narrowing.NONE, settings.goodEnough(), CARDS).stream()
                .map(Answer::entry)
                .toList();
        var ranked = new ArrayList<Trial.Ranked>();
        for (var found : retrieval.find(texts, null, 0, TRIED)) {
            entries.find(found.hit().entry())
                    .map(entry -> ranked(entry, found, shown, local.weight(entry.areas(), named), now))
                    .ifPresent(ranked::add);
        }
        ranked.sort(Comparator.<Trial.Ranked>comparingInt(one -> place(shown, one.entry()))
                .thenComparing(Comparator.comparingDouble(Trial.Ranked::rank).reversed()));
        return new Trial(
                texts, local.names(named), retrieval.mix(texts, now.toLocalDate()), settings.goodEnough(), ranked);
    }

    private static int place(List<String> shown, String entry) {
        int at = shown.indexOf(entry);
        return at < 0 ? shown.size() : at;
    }

    private Trial.Ranked ranked(
            KnowledgeEntry entry, Retrieval.Found found, List<String> shown, double weight, LocalDateTime now) {
        var best = found.hit().best();
        return new Trial.Ranked(
                entry.id(),
                entry.title(),
                entry.owner(),
                entry.from(),
                entry.until(),
                verdict(entry, found, shown, weight, now),
                found.text(),
                best.passage(),
                found.rank() * weight,
                found.hit().score(),
                found.confidence(),
                best.meaning(),
                best.distinct(),
                best.words(),
                best.sounds(),
                found.why());
    }

    private Trial.Verdict verdict(
            KnowledgeEntry entry, Retrieval.Found found, List<String> shown, double weight, LocalDateTime now) {
        if (shown.contains(entry.id())) {
            return Trial.Verdict.SHOWN;
        }
        if (!entry.validAt(now)) {
            return now.toLocalDate().isBefore(entry.from()) ? Trial.Verdict.NOT_YET : Trial.Verdict.EXPIRED;
        }
        if (weight == 0) {
            return Trial.Verdict.ELSEWHERE;
        }
        if (found.confidence() < settings.goodEnough()) {
            return Trial.Verdict.UNSURE;
        }
        boolean said = shown.stream()
                .anyMatch(other -> entries.find(other)
                        .map(one -> one.text().equals(entry.text()))
                        .orElse(false));
        return said ? Trial.Verdict.SAME_ANSWER : Trial.Verdict.BEYOND_THREE;
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
