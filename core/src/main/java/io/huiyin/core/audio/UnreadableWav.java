package io.huiyin.core.audio;

import java.io.IOException;

/** A WAV file that cannot be played, with the reason. */
public final class UnreadableWav extends IOException {
    public UnreadableWav(String file, String reason) {
        super(file + ": " + reason);
    }
}
