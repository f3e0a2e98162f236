package io.huiyin.voicebot.speech.worker;

import java.io.IOException;

/** A worker is well but could not do what it was asked. */
final class WorkerRefusal extends IOException {
    WorkerRefusal(String message) {
        super(message);
    }
}
