package io.huiyin.voicebot.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where each model's files lie. One folder a model, named as in the catalogue; the files inside are ready to load.
 *
 * <pre>
 * silero/silero_vad.onnx
 * whisper/encoder.onnx, decoder.onnx, vocabulary.txt
 * kokoro/kokoro-v1.0.int8.onnx, vocab.json, voices/*.bin (and what its preparation made)
 * wqy-microhei/wqy-microhei.ttc
 * vosk-model-small-cn-0.22/ or vosk-model-cn-0.22/ (filled by hand)
 * vosk-ko/ (tests only)
 * language/NAME.lm (counted here, of texts of one's own)
 * </pre>
 *
 * @param root setting {@code huiyin.models.folder}
 */
public record ModelFolder(Path root) {

    /** For commands without an application around them: {@code HUIYIN_MODELS}, else {@code data/models} of the checkout. */
    public static ModelFolder here() {
        String set = System.getenv("HUIYIN_MODELS");
        return new ModelFolder(
                set != null ? Path.of(set) : Path.of(System.getProperty("huiyin.home", "."), "data/models"));
    }

    /** The folder of a model of the catalogue; it need not exist. */
    public Path of(String model) {
        return root.resolve(model);
    }

    public Path silero() {
        return of("silero").resolve("silero_vad.onnx");
    }

    public Path whisper() {
        return of("whisper");
    }

    public Path kokoro() {
        return of("kokoro");
    }

    /** A language model that was counted here; it need not exist. @param name letters, digits, - and _ */
    public Path language(String name) {
        if (!name.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException(
                    "a language model's name is made of letters, digits, - and _, unlike " + name);
        }
        return of("language").resolve(name + ".lm");
    }

    /** The type of printed documents. */
    public Path documentFont() {
        return of("wqy-microhei").resolve("wqy-microhei.ttc");
    }

    /** The Korean decoder that proves the Vosk binding in tests. */
    public Path voskKorean() {
        return of("vosk-ko");
    }

    /** A Mandarin Vosk model that somebody put here; the larger one when both are there. */
    public Optional<Path> voskMandarin() {
        return Optional.of(of("vosk-model-cn-0.22"))
                .filter(ModelFolder::isVosk)
                .or(() -> Optional.of(of("vosk-model-small-cn-0.22")).filter(ModelFolder::isVosk));
    }

    /** True when a folder holds a Vosk model: any of them can be given by path. */
    public static boolean isVosk(Path folder) {
        return Files.isRegularFile(folder.resolve("am").resolve("final.mdl"));
    }
}
