package io.huiyin.evaluation.synthesis;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.evaluation.Percentile;
import io.huiyin.voicebot.speech.Synthesizer;
import io.huiyin.voicebot.speech.synthesis.SpokenPieces;
import java.util.ArrayList;
import java.util.List;

/** Sentences as the robot would say them, piece by piece, and how long it took. */
final class Rendering {

    private final List<AudioFrame> sounds = new ArrayList<>();
    private final List<Long> firstSoundNanos = new ArrayList<>();
    private long workNanos;
    private long soundMillis;

    static Rendering of(List<TestSentence> sentences, Synthesizer synthesizer) {
        var rendering = new Rendering();
        sentences.forEach(sentence -> rendering.add(sentence.text(), synthesizer));
        return rendering;
    }

    private void add(String text, Synthesizer synthesizer) {
        List<AudioFrame> parts = new ArrayList<>();
        var started = System.nanoTime();
        for (var piece : SpokenPieces.of(text)) {
            synthesizer.speak(piece, part -> {
                if (parts.isEmpty()) {
                    firstSoundNanos.add(System.nanoTime() - started);
                }
                parts.add(part);
            });
        }
        workNanos += System.nanoTime() - started;
        var whole = AudioFrame.joined(parts);
        soundMillis += whole.millis();
        sounds.add(whole);
    }

    List<AudioFrame> sounds() {
        return sounds;
    }

    double seconds() {
        return soundMillis / 1_000.0;
    }

    /** Work per sound; below 1 is faster than speech. */
    double realTimeFactor() {
        return workNanos / 1e6 / soundMillis;
    }

    /** @param share 0.5 for the median */
    double firstSoundMillis(double share) {
        return millis(firstSoundNanos, share);
    }

    static double millis(List<Long> nanos, double share) {
        return Percentile.of(nanos.stream().mapToDouble(n -> n / 1e6).toArray(), share);
    }
}
