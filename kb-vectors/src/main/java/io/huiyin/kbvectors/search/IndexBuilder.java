package io.huiyin.kbvectors.search;

import io.huiyin.core.assist.Embedder;
import io.huiyin.core.background.Background;
import io.huiyin.kbvectors.entry.KnowledgeChanged;
import io.huiyin.kbvectors.entry.KnowledgeEntries;
import io.huiyin.kbvectors.entry.KnowledgeEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the index the same as the store. Builds happen behind the scenes, one at a time; a change during a build leads
 * to one more.
 */
@Component
class IndexBuilder {

    /** Grows whenever passages are made in another way. */
    private static final String FORM = "passages-3/bge-small-zh-v1.5-q";

    private static final Logger LOG = LoggerFactory.getLogger(IndexBuilder.class);

    private final KnowledgeEntries entries;
    private final Embedder embedder;
    private final KnowledgeIndex index;
    private final Background background;
    private final ApplicationEventPublisher events;
    /** A build is to come that will see everything that changes until it begins. */
    private final AtomicBoolean waiting = new AtomicBoolean();

    private final Object oneAtATime = new Object();

    IndexBuilder(
            KnowledgeEntries entries,
            Embedder embedder,
            KnowledgeIndex index,
            Background background,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.embedder = embedder;
        this.index = index;
        this.background = background;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        inBackground();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(KnowledgeChanged changed) {
        inBackground();
    }

    private void inBackground() {
        if (waiting.compareAndSet(false, true)) {
            background.run(
                    "knowledge-index", "the knowledge index could not be built; the one before stays in use", () -> {
                        synchronized (oneAtATime) {
                            // before it looks at the store: what changes from here on asks for one more
                            waiting.set(false);
                            build();
                        }
                    });
        }
    }

    /** Builds when the store holds something else than the index. */
    void build() {
        var all = entries.all();
        var fingerprint = fingerprint(all);
        if (fingerprint.equals(index.fingerprint())) {
            return;
        }
        long began = System.nanoTime();
        index.rebuild(Passages.of(all, embedder), fingerprint);
        LOG.info("knowledge index of {} entries built in {} ms", all.size(), (System.nanoTime() - began) / 1_000_000);
        events.publishEvent(new KnowledgeIndexed(fingerprint, all.size()));
    }

    private static String fingerprint(List<KnowledgeEntry> all) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(FORM.getBytes(StandardCharsets.UTF_8));
            all.forEach(e -> digest.update(e.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
