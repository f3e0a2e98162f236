package io.huiyin.app.command;

import io.huiyin.voicebot.models.ModelFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which speech models lie where the product looks for them, and what works less well without each. */
final class ModelFindings {

    private static final String FETCH = "; get it: bin/huiyin models fetch";

    record Found(String what, boolean present, String meaning) {}

    private ModelFindings() {}

    static Path folder() {
        String set = System.getenv("HUIYIN_MODELS");
        return set != null ? Path.of(set) : Path.of(System.getProperty("huiyin.home", "."), "data/models");
    }

    static List<Found> ask() {
        ModelFolder models = new ModelFolder(folder());
        return List.of(
                found(
                        "voice activity (Silero)",
                        models.silero(),
                        "utterances are parted by loudness, noise is taken for words more often" + FETCH),
                found(
                        "recognition (Whisper base)",
                        models.whisper(),
                        "no live text: agents write tickets by hand, the robot understands keys only" + FETCH),
                found("synthesis (Kokoro)", models.kokoro(), "the robot speaks recorded prompts only" + FETCH),
                new Found(
                        "streaming recognition (Vosk, Mandarin)",
                        models.voskMandarin().isPresent(),
                        "optional: partial text comes from Whisper, a second later. Put the unpacked vosk-model-small-cn-0.22 or"
                                + " vosk-model-cn-0.22 into " + folder()
                                + "; official address: alphacephei.com/vosk/models"));
    }

    private static Found found(String what, Path at, String meaning) {
        boolean present = Files.exists(at);
        return new Found(present ? what : what + " is missing", present, meaning);
    }
}
