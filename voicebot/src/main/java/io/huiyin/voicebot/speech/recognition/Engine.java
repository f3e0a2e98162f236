package io.huiyin.voicebot.speech.recognition;

import io.huiyin.voicebot.models.ModelFolder;
import java.nio.file.Files;

/** Which recogniser listens. */
public enum Engine {
    /** Whisper for words that stay, Vosk for those on the way where somebody put a Mandarin model; one for both else. */
    AUTO,
    WHISPER,
    VOSK,
    /** A service elsewhere with OpenAI's interface; no worker. */
    OPENAI;

    /** Name of the worker's task for words that stay. */
    public String task(ModelFolder models) {
        return switch (this) {
            case AUTO ->
                !Files.isDirectory(models.whisper()) && models.voskMandarin().isPresent() ? "vosk" : "whisper";
            case WHISPER -> "whisper";
            case VOSK -> "vosk";
            case OPENAI ->
                throw new IllegalArgumentException("openai is no worker of this machine: whisper, vosk or auto");
        };
    }
}
