package io.huiyin.kbvectors.question;

import io.huiyin.core.assist.Embedder;
import io.huiyin.kbvectors.question.QuestionRows.Waiting;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done from time to time: questions of calls are gathered, put to groups, and the groups are asked again when the
 * index has another content. One at a time, on whichever machine; what a crash cuts off is done by the next.
 */
@Service
public class QuestionRound {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionRound.class);

    /** The rest waits for the next round: everything is done in one transaction. */
    private static final int MOST = 500;

    /** Groups that are asked again in a round, the latest asked first. */
    private static final int MOST_AGAIN = 200;

    /** Of a group: as many of its newest questions are put to the search. */
    private static final int EXAMPLES = 5;

    /** One of its newest questions gives a group its name. */
    private static final int NAMES = 20;

    /** @param calls looked at */
    public record Gathered(int calls, int questions, int newGroups, int closed) {}

    private final QuestionRows rows;
    private final CallQuestions calls;
    private final Embedder embedder;
    private final KnowledgeIndex index;
    private final QuestionSettings settings;
    private final Clock clock;

    QuestionRound(
            QuestionRows rows,
            CallQuestions calls,
            Embedder embedder,
            KnowledgeIndex index,
            QuestionSettings settings,
            Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.embedder = embedder;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does nothing as long as there is nothing to search in: every question would seem new. */
    @Transactional
    public Gathered run() {
        String content = index.fingerprint();
        if (content.isEmpty() || !rows.alone()) {
            return new Gathered(0, 0, 0, 0);
        }
        int looked = calls.gather();
        List<Waiting> waiting = rows.waiting(clock.instant().minus(settings.typed()), MOST);
        int before = rows.groups();
        group(waiting);
        int made = rows.groups() - before;
        int closed = content.equals(rows.content()) ? 0 : askAgain();
        rows.content(content);
        var done = new Gathered(looked, waiting.size(), made, closed);
        if (looked + waiting.size() + closed > 0) {
            LOG.info(
                    "unanswered questions: {} calls looked at, {} questions, {} new groups, {} closed",
                    looked,
                    waiting.size(),
                    made,
                    closed);
        }
        return done;
    }

    private void group(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        var groups = new Groups(Groups.LIKE);
        rows.centres().forEach(groups::put);
        var grown = new LinkedHashSet<Long>();
        for (Waiting one : waiting) {
            float[] vector = embedder.embed(List.of(one.said())).getFirst();
            Optional<Long> likest = groups.likest(vector);
            long group = likest.orElseGet(() -> rows.begin(vector.length, clock.instant()));
            rows.join(one.id(), group, groups.join(group, vector), clock.instant());
            grown.add(group);
        }
        grown.forEach(group -> name(group, groups));
    }

    /** By the words that are likest to the middle. */
    private void name(long group, Groups groups) {
        rows.examples(group, NAMES, 0).stream()
                .map(Question::said)
                .distinct()
                .max(Comparator.comparingDouble(said ->
                        groups.likeness(group, embedder.embed(List.of(said)).getFirst())))
                .ifPresent(said -> rows.name(group, said));
    }

    /** @return how many are answered now */
    private int askAgain() {
        int closed = 0;
        for (long group : rows.unanswered(MOST_AGAIN)) {
            Optional<String> entry = answering(rows.examples(group, EXAMPLES, 0));
            if (entry.isPresent()) {
                rows.answered(group, entry.get(), clock.instant());
                closed++;
            }
        }
        return closed;
    }

    /** The entry that comes first for more than half of them. */
    private Optional<String> answering(List<Question> examples) {
        Map<String, Integer> first = new LinkedHashMap<>();
        int answered = 0;
        for (Question one : examples) {
            Optional<String> entry = calls.answered(List.of(one.said(), one.detail()));
            if (entry.isPresent()) {
                answered++;
                first.merge(entry.get(), 1, Integer::sum);
            }
        }
        return 2 * answered > examples.size()
                ? first.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                : Optional.empty();
    }
}
