package io.huiyin.evaluation.transcript;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.huiyin.core.audio.WavWriter;
import io.huiyin.core.city.CityFolderException;
import io.huiyin.evaluation.Told;
import io.huiyin.evaluation.language.CityTexts;
import io.huiyin.evaluation.synthesis.SpeechModels;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.language.Corrector;
import io.huiyin.voicebot.speech.language.Language;
import io.huiyin.voicebot.speech.recognition.WorkerRecognizer;
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
import picocli.CommandLine.Spec;

/** {@code bin/huiyin evaluate demands}: what a city's own language repairs in demands like its own. */
@Command(
        name = "demands",
        description =
                "Speaks demands of your own by the robot's voices, hears them through a telephone line and corrects them"
                        + " by a language counted from all other texts.",
        mixinStandardHelpOptions = true)
public final class DemandsCommand implements Callable<Integer> {

    /** All that the product offers: their own pronunciation is clear. */
    private static final List<String> VOICES =
            List.of("zf_xiaobei", "zm_yunxi", "zf_xiaoxiao", "zm_yunyang", "zf_xiaoyi", "zm_yunjian", "zm_yunxia");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--texts",
            required = true,
            split = ",",
            paramLabel = "FILE.csv",
            description = "UTF-8, with a header row; the demands are taken from the first")
    private List<Path> texts = List.of();

    @Option(
            names = "--column",
            required = true,
            split = ",",
            paramLabel = "COL",
            description = "columns that hold texts; the demands are taken from the first")
    private List<String> columns = List.of();

    @Option(names = "--city", paramLabel = "DIR", description = "a city's folder, whose words count too")
    private @Nullable Path city;

    @Option(names = "--demands", paramLabel = "N", description = "how many are spoken (${DEFAULT-VALUE})")
    private int demands = 60;

    @Option(names = "--json", paramLabel = "OUT", description = "Write the result there as JSON.")
    private @Nullable Path json;

    private Told told() {
        return new Told(spec);
    }

    @Override
    public Integer call() throws IOException {
        try {
            var chosen = SpokenDemands.choose(
                    CityTexts.read(texts.subList(0, 1), columns.subList(0, 1), null)
                            .all(),
                    demands);
            var all = CityTexts.read(texts, columns, city);
            var language = Language.of(chosen.without(all.all()), all.terms());
            var result = heard(chosen.said(), new Corrector(language));
            told().result(result.table(), result, json);
            return 0;
        } catch (NoSuchFileException e) {
            return told().badInput("there is no file " + e.getMessage() + ": give --texts a CSV file");
        } catch (CsvParseException | CityFolderException | IllegalArgumentException e) {
            return told().badInput(e.getMessage());
        } catch (SpeechUnavailable e) {
            return told().failed(e.getMessage());
        }
    }

    private TranscriptResult heard(List<String> said, Corrector corrector) throws IOException {
        var folder = Files.createTempDirectory("demands");
        try (var ears = SpeechModels.worker("whisper", threads())) {
            var utterances = new Utterances(spoken(said, folder));
            return new Listening(
                            new WorkerRecognizer(ears, SpeechModels.PATIENCE), corrector, true, null, told()::progress)
                    .to(utterances, threads());
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private List<Utterances.Utterance> spoken(List<String> said, Path folder) throws IOException {
        List<Utterances.Utterance> spoken = new ArrayList<>();
        try (var mouth = SpeechModels.worker("kokoro", threads())) {
            for (var text : said) {
                var voice = VOICES.get(spoken.size() % VOICES.size());
                var file = folder.resolve(spoken.size() + ".wav");
                WavWriter.write(file, SpeechModels.overTheLine(mouth, voice, text));
                spoken.add(new Utterances.Utterance(file, text));
                told().progress(spoken.size(), said.size());
            }
        }
        return spoken;
    }

    private static int threads() {
        return Math.min(2, Runtime.getRuntime().availableProcessors());
    }
}
