package io.huiyin.evaluation.callback;

import io.huiyin.callbackrobot.survey.Reading;
import io.huiyin.callbackrobot.survey.Survey;
import io.huiyin.callbackrobot.survey.Understanding;
import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Wav;
import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.JsonFile;
import io.huiyin.evaluation.Told;
import io.huiyin.evaluation.callback.Utterances.Row;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate callback}: the share of a callback's answers that is understood rightly, from text and from audio. */
@Command(
        name = "callback",
        description =
                "Measures how answers to a callback are understood, from text and, with --audio, from recordings.",
        mixinStandardHelpOptions = true)
public final class CallbackCommand implements Callable<Integer> {

    @Option(
            names = "--utterances",
            required = true,
            paramLabel = "CSV",
            description = "columns file,kind,label,text; rows of kind intake and slot are skipped")
    private Path utterances = Path.of("");

    @Option(names = "--audio", paramLabel = "DIR", description = "WAV files as named in the column file")
    private @Nullable Path audio;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the figures here")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Supplier<? extends Recognizer> recognizer;
    private final Understanding understanding = new Understanding();
    private final Survey survey = new Survey(understanding, Duration.ZERO);
    private final Tally text = new Tally();
    private final Tally heard = new Tally();
    private final Map<String, Tally> textByKind = new TreeMap<>();
    private final Map<String, Tally> heardByKind = new TreeMap<>();

    /** @param recognizer asked for only when there is audio to hear */
    public CallbackCommand(Supplier<? extends Recognizer> recognizer) {
        this.recognizer = recognizer;
    }

    /** @return 0 measured, 1 the recogniser is not there, 2 bad input */
    @Override
    public Integer call() {
        var told = new Told(spec);
        try {
            List<Row> rows = Utterances.read(utterances);
            checkAudio(rows);
            for (Row row : rows) {
                count(row, row.text(), text, textByKind);
            }
            String engine = audio == null ? null : hear(rows, audio, told);
            Map<String, Object> figures = figures(engine);
            if (json != null) {
                JsonFile.write(json, figures);
            }
            print(spec.commandLine().getOut());
            return 0;
        } catch (BadInput e) {
            return told.badInput(e.getMessage());
        } catch (IOException e) {
            return told.badInput("the figures cannot be written to " + json + ": " + e.getMessage());
        } catch (SpeechUnavailable e) {
            return told.failed(
                    "recognition is not available: " + e.getMessage() + "; bin/huiyin doctor says what is missing");
        }
    }

    private void checkAudio(List<Row> rows) {
        if (audio == null) {
            return;
        }
        for (Row row : rows) {
            if (!Files.isRegularFile(audio.resolve(row.file()))) {
                throw new BadInput(
                        "no file " + audio.resolve(row.file()) + ": --audio names the folder of the WAV files");
            }
        }
    }

    /** Listens as the robot does after the row's question; a command is heard after the first one. */
    private String hear(List<Row> rows, Path folder, Told told) {
        Recognizer engine = recognizer.get();
        int done = 0;
        for (Row row : rows) {
            String expect = survey.expect(row.questions().getFirst());
            String words = listen(engine, wav(folder.resolve(row.file())), new Manner(expect, false));
            count(row, words, heard, heardByKind);
            done++;
            told.progress(done, rows.size());
        }
        return engine.engine();
    }

    /** A worker that died or hung is restarted: it is asked once more. */
    private static String listen(Recognizer engine, AudioFrame sound, Manner manner) {
        try {
            return engine.recognize(sound, manner).text();
        } catch (SpeechUnavailable e) {
            return engine.recognize(sound, manner).text();
        }
    }

    private static AudioFrame wav(Path file) {
        try {
            return Wav.read(file);
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read as WAV: " + e.getMessage());
        }
    }

    private void count(Row row, String words, Tally all, Map<String, Tally> byKind) {
        List<Reading> readings = row.questions().stream()
                .map(question -> understanding.read(question, words))
                .toList();
        all.add(row, readings);
        byKind.computeIfAbsent(row.kind(), k -> new Tally()).add(row, readings);
    }

    private Map<String, Object> figures(@Nullable String engine) {
        Tally last = engine == null ? text : heard;
        var figures = new LinkedHashMap<String, Object>();
        figures.put("rows", text.rows());
        figures.put("textAccuracy", text.accuracy());
        figures.put("audioAccuracy", engine == null ? null : heard.accuracyWithHuman());
        figures.put("decidedShare", last.decidedShare());
        figures.put("wrongDecisions", last.wrongDecisions());
        figures.put("unhappyAsHappy", text.unhappyAsHappy() + heard.unhappyAsHappy());
        figures.put("engine", engine);
        var kinds = new LinkedHashMap<String, Object>();
        for (String kind : textByKind.keySet()) {
            kinds.put(kind, beside(textByKind.get(kind), heardByKind.get(kind)));
        }
        figures.put("perKind", kinds);
        figures.put("text", text.figures());
        figures.put("audio", engine == null ? null : heard.figures());
        return figures;
    }

    private static Map<String, Object> beside(@Nullable Tally text, @Nullable Tally heard) {
        var both = new LinkedHashMap<String, Object>();
        both.put("text", text == null ? null : text.figures());
        both.put("audio", heard == null ? null : heard.figures());
        return both;
    }

    private void print(PrintWriter out) {
        out.printf("%-14s %6s %8s %12s %8s %7s%n", "", "rows", "right", "or to human", "decided", "wrong");
        textByKind.forEach((kind, tally) -> line(out, kind + " text", tally));
        line(out, "all text", text);
        heardByKind.forEach((kind, tally) -> line(out, kind + " audio", tally));
        if (heard.rows() > 0) {
            line(out, "all audio", heard);
        }
        out.println("unhappy taken for happy: " + (text.unhappyAsHappy() + heard.unhappyAsHappy()));
        out.flush();
    }

    private static void line(PrintWriter out, String name, Tally tally) {
        out.printf(
                "%-18s %6d %7.1f%% %11.1f%% %7.1f%% %7d%n",
                name,
                tally.rows(),
                100 * tally.accuracy(),
                100 * tally.accuracyWithHuman(),
                100 * tally.decidedShare(),
                tally.wrongDecisions());
    }
}
