package io.huiyin.evaluation.synthesis;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.G711;
import io.huiyin.core.audio.WavWriter;
import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.JsonFile;
import io.huiyin.evaluation.Told;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.recognition.WorkerRecognizer;
import io.huiyin.voicebot.speech.synthesis.CachedSynthesizer;
import io.huiyin.voicebot.speech.synthesis.KokoroSpeech;
import io.huiyin.voicebot.speech.synthesis.SpokenPieces;
import io.huiyin.voicebot.speech.synthesis.WorkerSynthesizer;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Speaks sentences, hears them back by telephone and measures both. */
@Command(
        name = "synthesis",
        description = "Measures the robot's voice: speed, first sound, kept prompts, and syllables heard wrong when its"
                + " speech is recognised back through a telephone line.",
        mixinStandardHelpOptions = true)
public final class SynthesisCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--sentences",
            paramLabel = "FILE.csv",
            description = "columns text and, optional, spoken (numbers in words); default: the sentences shipped")
    private @Nullable Path sentences;

    @Option(
            names = "--voices",
            split = ",",
            paramLabel = "VOICE",
            description = "voices that are heard back; the first is timed; default: ${DEFAULT-VALUE}",
            defaultValue = KokoroSpeech.VOICE + ",zm_yunyang")
    private List<String> voices = List.of();

    @Option(
            names = "--threads",
            split = ",",
            paramLabel = "N",
            description = "numbers of threads to time; default: ${DEFAULT-VALUE}",
            defaultValue = "1,2")
    private List<Integer> threads = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "only the first N sentences")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--wav", paramLabel = "DIR", description = "keeps the sounds here")
    private @Nullable Path wav;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the result as JSON")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        List<TestSentence> all;
        try {
            all = TestSentence.read(sentences).stream().limit(limit).toList();
        } catch (BadInput e) {
            return new Told(spec).badInput(e.getMessage());
        } catch (NoSuchFileException e) {
            return new Told(spec)
                    .badInput("there is no file " + e.getMessage() + ": name a CSV file with a column text");
        }
        if (all.isEmpty() || threads.isEmpty() || threads.stream().anyMatch(n -> n < 1)) {
            throw new ParameterException(spec.commandLine(), "--limit and --threads are at least 1");
        }
        try {
            var report = measure(all);
            if (json != null) {
                JsonFile.write(json, report);
            }
            spec.commandLine().getOut().print(report.table());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (SpeechUnavailable e) {
            return new Told(spec).failed(e.getMessage());
        }
    }

    private SynthesisReport measure(List<TestSentence> all) throws IOException {
        List<SynthesisReport.Speed> speeds = new ArrayList<>();
        List<Rendering> renderings = new ArrayList<>();
        List<Long> cached = List.of();
        String engine = "";
        for (var n : threads) {
            try (var worker = SpeechModels.worker("kokoro", n)) {
                progress("rendering with " + n + " threads, voice " + voices.getFirst());
                render(all.subList(0, 1), worker, voices.getFirst()); // the worker has loaded its model
                var before = SpeechModels.processorSeconds(worker);
                var timed = render(all, worker, voices.getFirst());
                var processor = SpeechModels.processorSeconds(worker) - before;
                speeds.add(new SynthesisReport.Speed(
                        n,
                        timed.realTimeFactor(),
                        processor / timed.seconds(),
                        timed.firstSoundMillis(0.5),
                        timed.firstSoundMillis(0.95)));
                if (n.equals(threads.getLast())) {
                    engine = worker.engine();
                    renderings.add(timed);
                    cached = cached(all.subList(0, Math.min(all.size(), 20)), worker);
                    for (var voice : voices.subList(1, voices.size())) {
                        progress("rendering voice " + voice);
                        renderings.add(render(all, worker, voice));
                    }
                }
            }
        }
        return heard(all, renderings, speeds, cached, engine);
    }

    private SynthesisReport heard(
            List<TestSentence> all,
            List<Rendering> renderings,
            List<SynthesisReport.Speed> speeds,
            List<Long> cached,
            String engine)
            throws IOException {
        List<SynthesisReport.Voice> byVoice = new ArrayList<>();
        var total = new PinyinErrors();
        try (var ears = SpeechModels.worker("whisper", 2)) {
            var recognizer = new WorkerRecognizer(ears, SpeechModels.PATIENCE);
            for (var i = 0; i < renderings.size(); i++) {
                var voice = voices.get(i);
                progress("hearing voice " + voice);
                var errors = new PinyinErrors();
                hear(all, renderings.get(i).sounds(), voice, recognizer, List.of(errors, total));
                byVoice.add(new SynthesisReport.Voice(
                        voice, errors.rate(), renderings.get(i).seconds()));
            }
            return new SynthesisReport(
                    engine,
                    recognizer.engine(),
                    all.size(),
                    total.rate(),
                    speeds,
                    byVoice,
                    Rendering.millis(cached, 0.5),
                    Rendering.millis(cached, 0.95));
        }
    }

    private void hear(
            List<TestSentence> all,
            List<AudioFrame> sounds,
            String voice,
            Recognizer recognizer,
            List<PinyinErrors> tallies)
            throws IOException {
        for (var i = 0; i < all.size(); i++) {
            var line = G711.overTheLine(sounds.get(i));
            if (wav != null) {
                Files.createDirectories(wav);
                WavWriter.write(wav.resolve("%s-%03d.wav".formatted(voice, i + 1)), line);
            }
            var heard = recognizer.recognize(line, Recognizer.Manner.FINAL).text();
            for (var tally : tallies) {
                tally.add(all.get(i).spoken(), heard);
            }
            progress("  " + heard);
        }
    }

    private static Rendering render(List<TestSentence> all, WorkerPool worker, String voice) {
        return Rendering.of(all, new WorkerSynthesizer(worker, voice, 1, SpeechModels.PATIENCE));
    }

    /** How long a kept prompt takes, read by a process that has not said it yet. */
    private List<Long> cached(List<TestSentence> all, WorkerPool worker) throws IOException {
        progress("kept prompts");
        var folder = Files.createTempDirectory("prompts");
        var maker = new WorkerSynthesizer(worker, voices.getFirst(), 1, SpeechModels.PATIENCE);
        var texts = all.stream()
                .map(sentence -> SpokenPieces.of(sentence.text()).getFirst())
                .toList();
        var keeping = CachedSynthesizer.keeping(maker, folder, texts);
        texts.forEach(keeping::speak);
        var reading = CachedSynthesizer.keeping(maker, folder, texts);
        List<Long> nanos = new ArrayList<>();
        for (var text : texts) {
            var started = System.nanoTime();
            reading.speak(text);
            nanos.add(System.nanoTime() - started);
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return nanos;
    }

    private void progress(String what) {
        spec.commandLine().getErr().println(what);
        spec.commandLine().getErr().flush();
    }
}
