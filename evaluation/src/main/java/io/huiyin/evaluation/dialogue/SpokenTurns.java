package io.huiyin.evaluation.dialogue;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Wav;
import io.huiyin.core.audio.WavWriter;
import io.huiyin.evaluation.JsonFile;
import io.huiyin.evaluation.dialogue.NightCase.Turn;
import io.huiyin.evaluation.synthesis.SpeechModels;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.worker.ProcessWorkerPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns as sound, heard by the product's recogniser: recorded ones, or made by the product's own voices, over a telephone
 * line. What was made once is kept in a folder and heard again the next time; and what was recognised once may be, so that
 * another understanding of the same words can be tried quickly.
 */
final class SpokenTurns implements Caller.Hearing, AutoCloseable {

    private static final int THREADS = 2;

    private final Recognizer recognizer;
    private final Path kept;
    private final @Nullable Line line;
    private final @Nullable Path notes;
    /** What was recognised, by who spoke, what was expected and what was said. */
    private final Map<String, String> noted = new TreeMap<>();
    /** Only when something must be made. */
    private @Nullable ProcessWorkerPool mouth;

    /**
     * @param kept folder for what is made
     * @param line how the line spoils what is said; null for a clean one
     * @param notes file of what was recognised before; null to recognise all anew
     * @throws IOException when it cannot be read
     */
    SpokenTurns(Recognizer recognizer, Path kept, @Nullable Line line, @Nullable Path notes) throws IOException {
        this.recognizer = recognizer;
        this.kept = kept;
        this.line = line;
        this.notes = notes;
        if (notes != null && Files.exists(notes)) {
            noted.putAll(JsonMapper.shared().readValue(notes.toFile(), new TypeReference<Map<String, String>>() {}));
        }
    }

    @Override
    public String hear(NightCase call, Turn turn, Manner manner) {
        String key = String.join(
                "|",
                call.voice(),
                manner.free() ? "free" : "",
                manner.prompt(),
                turn.wav() == null ? turn.say() : call.name() + turn.wav());
        String before = noted.get(key);
        if (before != null) {
            return before;
        }
        try {
            AudioFrame sound = turn.wav() == null
                    ? made(call.voice(), turn.say())
                    : Wav.read(call.folder().resolve(turn.wav()));
            AudioFrame heard = line == null ? sound : line.spoiled(sound);
            String text = recognizer.recognize(heard, manner).text();
            noted.put(key, text);
            return text;
        } catch (SpeechUnavailable e) {
            // as in a call: it goes on with words that could not be written down
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("a turn of " + call.name() + " cannot be read or kept", e);
        }
    }

    private AudioFrame made(String voice, String text) throws IOException {
        UUID name = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        Path file = kept.resolve(voice).resolve(name + ".wav");
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            WavWriter.write(file, spoken(voice, text));
        }
        return Wav.read(file);
    }

    private AudioFrame spoken(String voice, String text) {
        ProcessWorkerPool worker = mouth;
        if (worker == null) {
            worker = SpeechModels.worker("kokoro", THREADS);
            mouth = worker;
        }
        return SpeechModels.overTheLine(worker, voice, text);
    }

    @Override
    public void close() throws IOException {
        if (mouth != null) {
            mouth.close();
        }
        if (notes != null) {
            JsonFile.write(notes, noted);
        }
    }
}
