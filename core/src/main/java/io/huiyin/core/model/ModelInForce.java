package io.huiyin.core.model;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model that this node works with at present: the version that was let take force, or something else until anybody
 * decided. A decision is noticed within {@value #LOOK_SECONDS} seconds on every node; until the new one is read, the former
 * goes on. Reading happens on a thread of its own. Safe for many threads.
 */
public final class ModelInForce<T> implements AutoCloseable {

    static final int LOOK_SECONDS = 5;

    private static final Logger log = LoggerFactory.getLogger(ModelInForce.class);

    /** No decision has this id. */
    private static final long NONE = 0;
    /** Nobody has looked yet. */
    private static final long UNKNOWN = -1;

    /** Makes a model of what was kept. */
    public interface Reader<T> {
        /** @throws IOException when it is none; the message says why */
        T read(ModelVersion version, byte[] content) throws IOException;
    }

    /** What holds until anybody decided. */
    public interface Otherwise<T> {
        Optional<T> read() throws IOException;
    }

    private final ModelVersions versions;
    private final ModelKind kind;
    private final Reader<T> reader;
    private final Otherwise<T> otherwise;
    private final ScheduledThreadPoolExecutor clockwork;
    private volatile @Nullable T present;
    /** The decision that was followed last, or tried in vain. */
    private long followed = UNKNOWN;

    public ModelInForce(ModelVersions versions, ModelKind kind, Reader<T> reader, Otherwise<T> otherwise) {
        this.versions = versions;
        this.kind = kind;
        this.reader = reader;
        this.otherwise = otherwise;
        this.clockwork = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("model-in-force").factory());
    }

    /** Looks from now on, again and again. */
    public void begin() {
        clockwork.scheduleWithFixedDelay(this::lookQuietly, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Empty while none is in force. */
    public Optional<T> get() {
        return Optional.ofNullable(present);
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            log.warn("the {} model stays as it is: {}", kind, e.getMessage());
        }
    }

    /** Follows the decision that holds, when it is another than the one before. */
    public synchronized void look() {
        var decision = versions.inForce(kind);
        var id = decision.isPresent() ? decision.get().id() : NONE;
        if (id == followed) {
            return;
        }
        var number = decision.isPresent() ? decision.get().number() : null;
        try {
            if (number != null) {
                var version = versions.find(kind, number).orElseThrow(() -> new UnknownModel(number));
                present = reader.read(version, versions.content(kind, number));
            } else {
                present = decision.isEmpty() ? otherwise.read().orElse(null) : null;
            }
            log.info(
                    "{} model in force: {}",
                    kind,
                    number != null ? "version " + number : present == null ? "none" : "that of the settings");
        } catch (IOException e) {
            log.warn("the {} model stays as it is: {}", kind, e.getMessage());
        } finally {
            followed = id;
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
