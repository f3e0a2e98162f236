package io.huiyin.evaluation.turns;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.huiyin.core.audio.Wav;
import io.huiyin.evaluation.JsonFile;
import io.huiyin.evaluation.Told;
import io.huiyin.evaluation.synthesis.SpeechModels;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.VoiceActivity;
import io.huiyin.voicebot.speech.activity.SileroVoiceActivity;
import io.huiyin.voicebot.speech.recognition.WorkerRecognizer;
import io.huiyin.voicebot.turn.TurnSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate turns}: when a turn is taken to be over, and what stops the robot. */
@Command(
        name = "turns",
        description =
                "Measures turn taking on speech of the product's own synthesis, and on recordings: the delay at the"
                        + " end of a turn beside a fixed silence, and what stops a robot that speaks.",
        mixinStandardHelpOptions = true)
public final class TurnsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", paramLabel = "FILE", description = "writes the result as JSON")
    private @Nullable Path json;

    @Option(
            names = "--utterances",
            split = ",",
            paramLabel = "FILE.csv",
            description = "recordings too: a column file (WAV, beside it), optional kind and label for what was asked")
    private List<Path> utterances = List.of();

    @Option(names = "--noise", paramLabel = "DIR", description = "recorded noise (WAV) instead of noise made here")
    private @Nullable Path noise;

    @Option(
            names = "--part",
            paramLabel = "PART",
            description =
                    "test: texts and two voices that nothing was tuned on; tuning: the others; default: ${DEFAULT-VALUE}",
            defaultValue = "test")
    private String part = "test";

    @Option(
            names = "--draws",
            description = "hesitations drawn anew for each turn; default: ${DEFAULT-VALUE}",
            defaultValue = "2")
    private int draws = 2;

    @Option(names = "--seed", description = "of all that is drawn; default: ${DEFAULT-VALUE}", defaultValue = "12345")
    private long seed = 12_345;

    @Option(
            names = "--sounds",
            paramLabel = "DIR",
            description = "keeps the rendered speech here and uses what is there")
    private @Nullable Path sounds;

    @Option(
            names = "--one-breath",
            description =
                    "speaks each turn whole, with a comma where it hesitates, and breaks it there; without it each piece is"
                            + " spoken by itself and ends as a sentence does")
    private boolean oneBreath;

    @Option(
            names = "--text-millis",
            paramLabel = "N",
            description = "counts so much for each text, on a machine that others use too; 0: what it took here;"
                    + " default: ${DEFAULT-VALUE}",
            defaultValue = "0")
    private int textMillis;

    @Option(names = "--details", paramLabel = "FILE.csv", description = "writes every pause and its words")
    private @Nullable Path details;

    @Override
    public Integer call() throws IOException {
        if (!Voices.PARTS.contains(part) || draws < 1 || textMillis < 0) {
            return new Told(spec)
                    .badInput("--part is one of " + Voices.PARTS + ", --draws at least 1, --text-millis not negative");
        }
        try (var activity = new SileroVoiceActivity(ModelFolder.here().silero());
                var worker = SpeechModels.worker("whisper", 2)) {
            var ears = new Ears(new WorkerRecognizer(worker, SpeechModels.PATIENCE), textMillis);
            var result = measure(activity, ears);
            if (json != null) {
                JsonFile.write(json, result);
            }
            return 0;
        } catch (SpeechUnavailable e) {
            return new Told(spec).failed(e.getMessage());
        } catch (IllegalArgumentException | IOException e) {
            return new Told(spec).badInput(e.getMessage());
        }
    }

    private Map<String, Object> measure(VoiceActivity activity, Ears ears) throws IOException {
        var noises = noises();
        List<SpokenTurn> turns;
        Interruptions interruptions;
        try (var voices = new Voices(sounds, this::progress)) {
            turns = voices.turns(part, oneBreath);
            interruptions = Interruptions.of(voices, part, noises, seed);
        }
        out("%-28s %5s %11s %11s %6s%n".formatted("end of a turn, 5 % cut off", "turns", "delay", "silence", "ratio"));
        var listening = new Listening(activity, ears, this::progress);
        var ends = new LinkedHashMap<String, Object>();
        var barges = new LinkedHashMap<String, Object>();
        for (var condition : Line.Condition.values()) {
            var name = condition.name().toLowerCase(Locale.ROOT);
            var heard = listening.to(
                    turns, new Line(condition, noises, seed), condition == Line.Condition.CLEAN ? draws : 1, name);
            var end = EndOfTurn.of(heard, TurnSettings.USUAL);
            ends.put(name, end);
            out(end.row("synthetic, " + name));
        }
        var recorded = new LinkedHashMap<String, Object>();
        for (var list : utterances) {
            var heard = listening.to(
                    Recorded.read(list, seed), new Line(Line.Condition.CLEAN, noises, seed), 1, list.toString());
            var end = EndOfTurn.of(heard, TurnSettings.USUAL);
            recorded.put(list.toString(), end);
            out(end.row(list.getFileName().toString()));
        }
        listening.write(details);
        for (var condition : Line.Condition.values()) {
            var name = condition.name().toLowerCase(Locale.ROOT);
            progress("interruptions, " + name);
            var barge = interruptions.with(new Line(condition, noises, seed), activity, ears);
            barges.put(name, barge);
            out(barge.rows("synthetic, " + name));
        }
        var result = new LinkedHashMap<String, Object>();
        result.put("endOfTurn", ends.get("clean"));
        result.put("bargeIn", barges.get("clean"));
        result.put("endOfTurnByCondition", ends);
        result.put("endOfTurnRecorded", recorded);
        result.put("bargeInByCondition", barges);
        result.put("speech", "synthetic");
        result.put("part", part);
        result.put("voices", Voices.of(part));
        result.put("engine", ears.recognizer().engine());
        result.put("textMillis", textMillis);
        result.put("oneBreath", oneBreath);
        return result;
    }

    private List<short[]> noises() throws IOException {
        var folder = noise;
        if (folder == null) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var all = new ArrayList<short[]>();
            for (var file : files.filter(f -> f.getFileName().toString().contains("oise"))
                    .sorted()
                    .toList()) {
                all.add(Wav.read(file).samples());
            }
            if (all.isEmpty()) {
                throw new IllegalArgumentException("no file *oise*.wav in " + folder);
            }
            return all;
        }
    }

    private void out(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }

    private void progress(String what) {
        spec.commandLine().getErr().println(what);
        spec.commandLine().getErr().flush();
    }

    /** Hears turns one after the other and keeps what was heard. */
    private static final class Listening {
        private final VoiceActivity activity;
        private final Ears ears;
        private final Consumer<String> progress;
        private final StringWriter rows = new StringWriter();
        private final CsvWriter csv = CsvWriter.builder().build(rows);

        Listening(VoiceActivity activity, Ears ears, Consumer<String> progress) {
            this.activity = activity;
            this.ears = ears;
            this.progress = progress;
            csv.writeRecord("set", "turn", "expected", "end", "to", "pause", "known", "words");
        }

        List<HeardTurn> to(List<SpokenTurn> turns, Line line, int draws, String name) {
            var heard = new ArrayList<HeardTurn>();
            for (var draw : IntStream.range(0, draws).toArray()) {
                for (var turn : turns) {
                    var one = HeardTurn.of(line.scene(turn), turn.asked(), activity, ears, TurnSettings.USUAL);
                    note(name, draw * turns.size() + heard.size() % turns.size(), one);
                    heard.add(one);
                }
                progress.accept(name + ": " + heard.size() + " turns");
            }
            return heard;
        }

        private void note(String name, int number, HeardTurn turn) {
            for (var pause : turn.pauses()) {
                csv.writeRecord(
                        name,
                        String.valueOf(number),
                        turn.expected().kind() + " " + turn.expected().digits(),
                        String.valueOf(turn.endMillis()),
                        String.valueOf(pause.toMillis()),
                        String.valueOf(pause.millis()),
                        String.valueOf(pause.knownAfterMillis()),
                        pause.words());
            }
        }

        void write(@Nullable Path file) throws IOException {
            if (file != null) {
                csv.flush();
                Files.writeString(file, rows.toString());
            }
        }
    }
}
