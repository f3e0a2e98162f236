package io.huiyin.agentassist.screening;

import io.huiyin.agentassist.screening.Examples.Example;
import io.huiyin.core.assist.Embedder;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was learnt from the examples, once it is. It takes seconds, on a thread of its own, and no call waits; where it
 * failed, the next question tries again.
 */
final class Learning {

    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);

    private final ScreeningRules rules;
    private final Embedder embedder;
    private @Nullable CompletableFuture<LearntKinds> learnt;

    Learning(ScreeningRules rules, Embedder embedder) {
        this.rules = rules;
        this.embedder = embedder;
    }

    /** Empty where the city has no examples to learn from; null as long as they have not been learnt. */
    @Nullable
    Map<String, Double> likelihood(String demand) {
        if (!LearntKinds.enough(rules.examples())) {
            return Map.of();
        }
        var ready = begun();
        return known(ready) ? ready.join().likelihood(rules.places().levelled(demand)) : null;
    }

    /** Whether nothing is left to be learnt. */
    synchronized boolean done() {
        return !LearntKinds.enough(rules.examples()) || learnt != null && known(learnt);
    }

    /** Has it learnt in the background. */
    void begin() {
        if (LearntKinds.enough(rules.examples())) {
            begun();
        }
    }

    private static boolean known(CompletableFuture<LearntKinds> learnt) {
        return learnt.isDone() && !learnt.isCompletedExceptionally();
    }

    /**
     * Waits for it, where there is time.
     *
     * @throws CompletionException with what the embedder said
     */
    Learning finished() {
        if (LearntKinds.enough(rules.examples())) {
            begun().join();
        }
        return this;
    }

    private synchronized CompletableFuture<LearntKinds> begun() {
        if (learnt == null || learnt.isCompletedExceptionally()) {
            var begun = new CompletableFuture<LearntKinds>();
            learnt = begun;
            Thread.ofPlatform().daemon().name("screening-learns").start(() -> learn(begun));
        }
        return learnt;
    }

    private void learn(CompletableFuture<LearntKinds> result) {
        try {
            var examples = rules.examples().stream()
                    .map(e -> new Example(e.kind(), rules.places().levelled(e.text())))
                    .toList();
            result.complete(LearntKinds.from(examples, embedder));
        } catch (RuntimeException e) {
            LOG.warn("screening has learnt nothing from its examples and looks for danger only", e);
            result.completeExceptionally(e);
        }
    }
}
