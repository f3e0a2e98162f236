package io.huiyin.voicebot.speech.language;

import io.huiyin.core.model.ModelInForce;
import io.huiyin.core.model.ModelKind;
import io.huiyin.core.model.ModelVersions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * By what misheard words are put right on this node at present: the version that was let take force, or, until anybody decided,
 * the file that the settings name. For an utterance on its way, the former goes on.
 */
public final class CityLanguage implements Supplier<@Nullable Corrector>, AutoCloseable {

    private record Present(Language language, Corrector corrector) {
        private Present(Language language) {
            this(language, new Corrector(language));
        }
    }

    private final ModelInForce<Present> present;
    private final @Nullable Path file;

    /** @param file of the settings; null for none */
    public CityLanguage(ModelVersions versions, @Nullable Path file) {
        this.file = file;
        this.present = new ModelInForce<>(
                versions,
                ModelKind.LANGUAGE,
                (version, content) -> new Present(Language.read(content)),
                () -> named(file));
    }

    private static Optional<Present> named(@Nullable Path file) throws IOException {
        return file == null ? Optional.empty() : Optional.of(new Present(Language.read(file)));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        present.begin();
    }

    @Override
    public @Nullable Corrector get() {
        return present.get().map(Present::corrector).orElse(null);
    }

    /** Null while nothing is put right. */
    @Nullable
    Language language() {
        return present.get().map(Present::language).orElse(null);
    }

    /** Whether a file of the settings holds until a version takes force. */
    public boolean hasFile() {
        return file != null;
    }

    /** Follows the decision that holds, when it is another than the one before. */
    void look() {
        present.look();
    }

    @Override
    public void close() {
        present.close();
    }
}
