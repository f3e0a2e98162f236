package io.huiyin.voicebot.speech.recognition;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Wav;
import io.huiyin.voicebot.models.ModelFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Speech for tests, made by Kokoro's voice zf_xiaoxiao, and where the models lie. */
public final class Sounds {

    private Sounds() {}

    /** 我家小区昨天晚上开始停水，请帮忙处理。 */
    public static AudioFrame water() {
        return read("water.wav");
    }

    /** 不满意。 */
    public static AudioFrame unhappy() {
        return read("unhappy.wav");
    }

    /** The model folder of this machine: HUIYIN_MODELS, or data/models in the repository. */
    public static ModelFolder models() {
        var given = System.getenv("HUIYIN_MODELS");
        return new ModelFolder(Path.of(given == null ? "../data/models" : given));
    }

    /** Skips a test, and says why, where a model has not been fetched. */
    public static void need(Path model) {
        Assumptions.assumeTrue(Files.exists(model), "bin/huiyin models fetch --tests was not run: no " + model);
    }

    private static AudioFrame read(String name) {
        try {
            return Wav.read(Path.of(Sounds.class.getResource(name).toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
