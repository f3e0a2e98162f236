package io.huiyin.kbvectors.judged;

import io.huiyin.core.background.Background;
import io.huiyin.kbvectors.search.KnowledgeIndexed;
import io.huiyin.kbvectors.search.KnowledgeSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Asks all judged questions whenever the base has changed, behind the scenes, and tells which became worse. One run at a
 * time; a change during a run leads to one more.
 */
@Service
public class JudgedRuns {

    private static final Logger LOG = LoggerFactory.getLogger(JudgedRuns.class);

    /** Deeper than an agent sees, as nDCG@10 wants. */
    private static final int DEPTH = 10;

    private final JudgedQuestions questions;
    private final RunRows rows;
    private final KnowledgeSearch search;
    private final Background background;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicReference<@Nullable KnowledgeIndexed> state = new AtomicReference<>();
    private final Object oneAtATime = new Object();

    JudgedRuns(JudgedQuestions questions, RunRows rows, KnowledgeSearch search, Background background) {
        this.questions = questions;
        this.rows = rows;
        this.search = search;
        this.background = background;
    }

    @EventListener
    void on(KnowledgeIndexed indexed) {
        state.set(indexed);
        inBackground();
    }

    private void inBackground() {
        if (waiting.compareAndSet(false, true)) {
            background.run("judged-questions", "the judged questions could not be asked", () -> {
                synchronized (oneAtATime) {
                    // before it asks: what changes from here on leads to one more
                    waiting.set(false);
                    run();
                }
            });
        }
    }

    /**
     * Asks all of them now.
     *
     * @return empty when there is none, or no base to ask yet
     */
    public Optional<JudgedRun> run() {
        synchronized (oneAtATime) {
            var all = questions.all();
            if (all.isEmpty() || !search.ready()) {
                return Optional.empty();
            }
            var before = new HashMap<String, JudgedResult>();
            rows.latest().ifPresent(run -> rows.results(run.id()).forEach(one -> before.put(one.question(), one)));
            var results = new ArrayList<JudgedResult>();
            for (var one : all) {
                results.add(ask(one, before));
            }
            var indexed = state.get();
            var run = rows.write(
                    indexed == null ? "" : indexed.fingerprint(), search.size(), search.goodEnough(), results);
            if (run.worse() > 0) {
                LOG.warn("{} of {} judged questions are answered worse than before", run.worse(), all.size());
            }
            return Optional.of(run);
        }
    }

    private JudgedResult ask(JudgedQuestion one, Map<String, JudgedResult> before) {
        var shown = search.answers(one.question(), DEPTH).stream()
                .map(answer -> answer.entry())
                .toList();
        var last = before.get(one.question());
        return new JudgedResult(
                one.question(),
                one.entries(),
                shown,
                search.surest(one.question()),
                Place.of(one.entries(), shown),
                last != null && last.wanted().equals(one.entries()) ? last.place() : null);
    }

    /** The newest first, at most 100. */
    public List<JudgedRun> all() {
        return rows.all();
    }

    /** Those that became worse first. @throws JudgementRefused when there is no such run */
    public List<JudgedResult> results(long run) {
        rows.find(run);
        return rows.results(run);
    }

    /** The newest run with questions that became worse and that nobody has looked at since. */
    public Optional<JudgedRun> alarm() {
        return rows.alarm();
    }

    /** Somebody has looked at what became worse, here and in the runs before. */
    public void see(long run, String who) {
        rows.see(run, who);
    }
}
