package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Wav;
import io.huiyin.core.audio.WavWriter;
import io.huiyin.core.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prompts that were rendered, one 8,000 Hz WAV file each, named by a hash of text, voice, engine and its version. A file
 * is either whole or not there; any of them may be deleted at any time.
 */
final class PromptStore {

    private static final Logger log = LoggerFactory.getLogger(PromptStore.class);

    private final Path folder;
    private final String engine;

    /** @param engine whatever changes the sound of a text */
    PromptStore(Path folder, String engine) {
        this.folder = folder;
        this.engine = engine;
    }

    boolean has(String text) {
        return Files.isRegularFile(file(text));
    }

    Optional<AudioFrame> find(String text) {
        var file = file(text);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Wav.read(file));
        } catch (IOException e) {
            log.warn("kept prompt {} cannot be read and is made anew: {}", file.getFileName(), e.toString());
            return Optional.empty();
        }
    }

    /** Keeps a prompt; when the disk does not take it, it is rendered again next time. */
    void keep(String text, AudioFrame sound) {
        try {
            Files.createDirectories(folder);
            var part = Files.createTempFile(folder, "prompt", ".part");
            try {
                WavWriter.write(part, sound);
                Files.move(part, file(text), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            log.warn("a prompt is not kept: {}", e.toString());
        }
    }

    private Path file(String text) {
        // 16 bytes are plenty to tell prompts apart
        return folder.resolve(HexFormat.of().formatHex(Sha256.of(engine + "\n" + text), 0, 16) + ".wav");
    }
}
