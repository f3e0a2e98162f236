package io.huiyin.voicebot.speech.recognition;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Resampler;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.worker.WorkerMessage;
import io.huiyin.voicebot.speech.worker.WorkerTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Vosk, which listens as the words come. Callers always hand over the whole utterance so far; what an open decoder has
 * heard already is recognised by its samples, and only the rest is decoded. So a partial costs what was said since the
 * last one, and a caller that comes to another worker loses nothing but time.
 */
final class VoskTask implements WorkerTask {

    /** Every published model is of this rate. */
    private static final int RATE = 16_000;
    /** 100 ms: the decoder adapts itself at each portion, so portions of one size give one text however it came. */
    private static final int PORTION = RATE / 10;

    /** Two callers with two sides each; the one not heard of for longest goes. */
    private static final int OPEN_STREAMS = 4;
    /** Words are parted by blanks, which Chinese has not. */
    private static final String BLANK_IN_CHINESE = "(?<=\\p{IsHan}) (?=\\p{IsHan})";

    private final Model model;
    private final String engine;
    private final Deque<Stream> streams = new ArrayDeque<>();

    private VoskTask(Path folder) throws IOException {
        LibVosk.setLogLevel(LogLevel.WARNINGS);
        model = new Model(folder.toString());
        engine = "vosk 0.3.45 " + folder.getFileName();
    }

    @Override
    public WorkerMessage work(WorkerMessage request, Consumer<WorkerMessage> early) {
        var sound = request.samples();
        var stream = take(sound);
        try {
            stream.hear(sound);
            var text = request.flag(WorkerRecognizer.QUICK) ? stream.soFar() : stream.end();
            return WorkerMessage.empty().with("text", text).with("raw", text);
        } finally {
            if (request.flag(WorkerRecognizer.QUICK)) {
                keep(stream);
            } else {
                stream.close();
            }
        }
    }

    private Stream take(short[] sound) {
        var known = streams.stream().filter(stream -> stream.isStartOf(sound)).findFirst();
        known.ifPresent(streams::remove);
        return known.orElseGet(() -> new Stream(model));
    }

    private void keep(Stream stream) {
        streams.addFirst(stream);
        if (streams.size() > OPEN_STREAMS) {
            streams.removeLast().close();
        }
    }

    @Override
    public String engine() {
        return engine;
    }

    @Override
    public void close() {
        streams.forEach(Stream::close);
        model.close();
    }

    /** One utterance on its way. */
    private static final class Stream {

        private final Recognizer decoder;
        private final Resampler resampler = new Resampler(AudioFrame.SAMPLE_RATE, RATE);
        private final StringBuilder settled = new StringBuilder();
        private short[] heard = {};
        /** Resampled and not yet a whole portion. */
        private short[] left = {};

        Stream(Model model) {
            try {
                decoder = new Recognizer(model, RATE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isStartOf(short[] sound) {
            return heard.length > 0
                    && heard.length <= sound.length
                    && Arrays.equals(heard, 0, heard.length, sound, 0, heard.length);
        }

        void hear(short[] sound) {
            decode(resampler.next(Arrays.copyOfRange(sound, heard.length, sound.length)));
            heard = sound;
        }

        private void decode(short[] more) {
            var samples = Arrays.copyOf(left, left.length + more.length);
            System.arraycopy(more, 0, samples, left.length, more.length);
            var at = 0;
            for (; at + PORTION <= samples.length; at += PORTION) {
                accept(Arrays.copyOfRange(samples, at, at + PORTION));
            }
            left = Arrays.copyOfRange(samples, at, samples.length);
        }

        private void accept(short[] portion) {
            if (decoder.acceptWaveForm(portion, portion.length)) {
                settled.append(text(decoder.getResult(), "text"));
            }
        }

        String soFar() {
            return settled + text(decoder.getPartialResult(), "partial");
        }

        String end() {
            decode(resampler.finish());
            accept(left);
            return settled + text(decoder.getFinalResult(), "text");
        }

        void close() {
            decoder.close();
        }

        private static String text(String json, String key) {
            return JsonMapper.shared().readTree(json).path(key).asString("").replaceAll(BLANK_IN_CHINESE, "");
        }
    }

    /** Options: {@code model} a Vosk model's folder (else the Mandarin one of the model folder). */
    public static final class Factory implements WorkerTask.Factory {

        @Override
        public String name() {
            return "vosk";
        }

        @Override
        public Optional<String> missing(ModelFolder models, Map<String, String> options) {
            return model(models, options).isPresent()
                    ? Optional.empty()
                    : Optional.of("no Vosk model is here: bin/huiyin models list says where to get one");
        }

        @Override
        public WorkerTask open(ModelFolder models, Map<String, String> options) {
            try {
                return new VoskTask(model(models, options).orElseThrow());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Optional<Path> model(ModelFolder models, Map<String, String> options) {
            var given = options.getOrDefault("model", "");
            return given.isEmpty()
                    ? models.voskMandarin()
                    : Optional.of(Path.of(given)).filter(ModelFolder::isVosk);
        }
    }
}
