package io.huiyin.evaluation.turns;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Wav;
import io.huiyin.core.audio.WavWriter;
import io.huiyin.evaluation.synthesis.SpeechModels;
import io.huiyin.voicebot.speech.synthesis.WorkerSynthesizer;
import io.huiyin.voicebot.speech.worker.ProcessWorkerPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Speech of the product's own synthesis. Its worker is started when something has to be made. */
final class Voices implements AutoCloseable {

    static final List<String> PARTS = List.of("test", "tuning");
    private static final List<String> KEPT_OUT = List.of("zf_xiaoyi", "zm_yunyang");
    private static final List<String> TUNED_ON =
            List.of("zf_xiaobei", "zf_xiaoxiao", "zf_xiaoni", "zm_yunxi", "zm_yunjian", "zm_yunxia");

    private final @Nullable Path folder;
    private final Consumer<String> progress;
    private @Nullable ProcessWorkerPool worker;
    private int made;

    /** @param folder where speech is kept; null for nowhere */
    Voices(@Nullable Path folder, Consumer<String> progress) throws IOException {
        this.folder = folder == null ? null : Files.createDirectories(folder);
        this.progress = progress;
    }

    static List<String> of(String part) {
        return part.equals("test") ? KEPT_OUT : TUNED_ON;
    }

    /**
     * The turns of a part: each by both voices that are kept out, or by one of the others.
     *
     * @param inOneBreath whether a turn is spoken whole and then broken, or piece by piece
     */
    List<SpokenTurn> turns(String part, boolean inOneBreath) {
        var turns = new ArrayList<SpokenTurn>();
        for (var script : TurnScript.shipped()) {
            if (!script.part().equals(part)) {
                continue;
            }
            var voices = part.equals("test") ? KEPT_OUT : List.of(TUNED_ON.get(turns.size() % TUNED_ON.size()));
            for (var voice : voices) {
                var pieces = inOneBreath
                        ? Breath.broken(say(voice, Breath.text(script.pieces())), script.pieces())
                        : script.pieces().stream().map(text -> say(voice, text)).toList();
                turns.add(new SpokenTurn(voice, script.asked(), pieces));
            }
        }
        return turns;
    }

    AudioFrame say(String voice, String text) {
        try {
            var file =
                    folder == null ? null : folder.resolve(voice + "-" + Integer.toHexString(text.hashCode()) + ".wav");
            if (file != null && Files.isRegularFile(file)) {
                return Wav.read(file);
            }
            var sound = new WorkerSynthesizer(worker(), voice, 1, SpeechModels.PATIENCE).speak(text);
            if (file != null) {
                WavWriter.write(file, sound);
            }
            if (++made % 20 == 0) {
                progress.accept(made + " pieces of speech made");
            }
            return sound;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessWorkerPool worker() {
        var current = worker;
        if (current == null) {
            current = SpeechModels.worker("kokoro", 2);
            worker = current;
        }
        return current;
    }

    @Override
    public void close() {
        var current = worker;
        if (current != null) {
            current.close();
        }
    }
}
