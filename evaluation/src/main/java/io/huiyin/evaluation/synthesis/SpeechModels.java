package io.huiyin.evaluation.synthesis;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.G711;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.synthesis.SpokenPieces;
import io.huiyin.voicebot.speech.synthesis.WorkerSynthesizer;
import io.huiyin.voicebot.speech.worker.ProcessWorkerPool;
import io.huiyin.voicebot.speech.worker.WorkerSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Speech workers for a command that has no application around it. */
public final class SpeechModels {

    /** A measurement waits as long as it takes, but not for a hung worker. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private SpeechModels() {}

    /** What the workers have used since they were started. */
    static double processorSeconds(ProcessWorkerPool workers) {
        return workers.pids().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(used -> used.toMillis() / 1_000.0)
                .sum();
    }

    /** @param text as long as it likes, said piece by piece as in a call @return the voice over a telephone line */
    public static AudioFrame overTheLine(ProcessWorkerPool mouth, String voice, String text) {
        var synthesizer = new WorkerSynthesizer(mouth, voice, 1, PATIENCE);
        List<AudioFrame> parts = new ArrayList<>();
        SpokenPieces.of(text).forEach(piece -> synthesizer.speak(piece, parts::add));
        return G711.overTheLine(AudioFrame.joined(parts));
    }

    /** @param task of a speech worker, e.g. {@code whisper} @param threads it computes with */
    public static ProcessWorkerPool worker(String task, int threads) {
        var options = Map.of("threads", String.valueOf(threads));
        return ProcessWorkerPool.of(
                        new WorkerSettings(task, ModelFolder.here(), options, 1, 1, PATIENCE, PATIENCE),
                        new SimpleMeterRegistry())
                .start();
    }
}
