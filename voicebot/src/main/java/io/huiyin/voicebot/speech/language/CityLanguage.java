package io.huiyin.voicebot.speech.language;

import io.huiyin.core.model.ModelKind;
import io.huiyin.core.model.ModelVersions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * By what misheard words are put right on this node at present: the version that was let take force, or, until anybody decided,
 * the file that the settings name. A decision is noticed within {@value #LOOK_SECONDS} seconds on every node; until the new
 * one is read, and for an utterance on its way, the former goes on. Reading happens on a thread of its own, never on a call's.
 */
public final class CityLanguage implements Supplier<@Nullable Corrector>, AutoCloseable {

    static final int LOOK_SECONDS = 5;

    private static final Logger log = LoggerFactory.getLogger(CityLanguage.class);

    /** No decision has this id. */
    private static final long NONE = 0;
    /** Nobody has looked yet. */
    private static final long UNKNOWN = -1;

    /** @param language null where nothing is put right */
    private record Present(
            @Nullable Language language, @Nullable Corrector corrector) {}

    private static final Present NOTHING = new Present(null, null);

    private final ModelVersions versions;
    private final @Nullable Path file;
    private final ScheduledThreadPoolExecutor clockwork = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("city-language").factory());

    private volatile Present present = NOTHING;
    /** The decision that was followed last, or tried in vain. */
    private long followed = UNKNOWN;

    /** @param file of the settings; null for none */
    public CityLanguage(ModelVersions versions, @Nullable Path file) {
        this.versions = versions;
        this.file = file;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        clockwork.scheduleWithFixedDelay(this::lookQuietly, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public @Nullable Corrector get() {
        return present.corrector;
    }

    /** Null while nothing is put right. */
    @Nullable
    Language language() {
        return present.language;
    }

    /** Whether a file of the settings holds until a version takes force. */
    public boolean hasFile() {
        return file != null;
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            log.warn("what is heard is corrected as before: {}", e.getMessage());
        }
    }

    /** Follows the decision that holds, when it is another than the one before. */
    synchronized void look() {
        var decision = versions.inForce(ModelKind.LANGUAGE);
        var id = decision.isPresent() ? decision.get().id() : NONE;
        if (id == followed) {
            return;
        }
        var number = decision.isPresent() ? decision.get().number() : null;
        try {
            if (number != null) {
                take(Language.read(versions.content(ModelKind.LANGUAGE, number)));
            } else if (decision.isEmpty() && file != null) {
                take(Language.read(file));
            } else {
                present = NOTHING;
            }
            log.info(
                    "what is heard is corrected by {}",
                    number != null ? "version " + number : present == NOTHING ? "nothing" : file);
        } catch (IOException e) {
            log.warn("what is heard is corrected as before: {}", e.getMessage());
        } finally {
            followed = id;
        }
    }

    private void take(Language language) {
        present = new Present(language, new Corrector(language));
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
