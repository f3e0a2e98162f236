package io.huiyin.voicebot.speech.recognition;

import io.huiyin.voicebot.models.ModelFolder;

/** Which recogniser listens. */
public enum Engine {
    /** Vosk where somebody put a Mandarin model, else Whisper. */
    AUTO,
    WHISPER,
    VOSK;

    /** Name of the worker's task. */
    public String task(ModelFolder models) {
        return switch (this) {
            case AUTO -> models.voskMandarin().isPresent() ? "vosk" : "whisper";
            case WHISPER -> "whisper";
            case VOSK -> "vosk";
        };
    }
}
