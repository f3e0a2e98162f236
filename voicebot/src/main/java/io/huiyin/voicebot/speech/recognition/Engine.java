package io.huiyin.voicebot.speech.recognition;

import io.huiyin.voicebot.models.ModelFolder;

/** Which recogniser listens. */
public enum Engine {
    /** Vosk where somebody put a Mandarin model, else Whisper. */
    AUTO,
    WHISPER,
    VOSK,
    /** A service elsewhere with OpenAI's interface; no worker. */
    OPENAI;

    /** Name of the worker's task. */
    public String task(ModelFolder models) {
        return switch (this) {
            case AUTO -> models.voskMandarin().isPresent() ? "vosk" : "whisper";
            case WHISPER -> "whisper";
            case VOSK -> "vosk";
            case OPENAI ->
                throw new IllegalArgumentException("openai is no worker of this machine: whisper, vosk or auto");
        };
    }
}
