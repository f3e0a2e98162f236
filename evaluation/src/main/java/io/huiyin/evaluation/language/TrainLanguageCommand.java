package io.huiyin.evaluation.language;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.huiyin.core.city.CityFolderException;
import io.huiyin.evaluation.JsonFile;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.language.Language;
import io.huiyin.voicebot.speech.language.LanguageModel;
import io.huiyin.voicebot.speech.language.LanguageTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bin/huiyin models train language}: counts texts of one's own, so that what is misheard can be put right. */
@Command(
        name = "language",
        description =
                "Counts a language model from texts of your own: tickets, knowledge, templates. It stays on this machine.",
        mixinStandardHelpOptions = true)
public final class TrainLanguageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--texts",
            required = true,
            split = ",",
            paramLabel = "FILE.csv",
            description = "UTF-8, with a header row")
    private List<Path> texts = List.of();

    @Option(
            names = "--column",
            required = true,
            split = ",",
            paramLabel = "COL",
            description = "columns that hold texts; a file has one of them at least")
    private List<String> columns = List.of();

    @Option(
            names = "--city",
            paramLabel = "DIR",
            description = "a city's folder: its units, streets, matters, knowledge and templates count too")
    private @Nullable Path city;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "letters, digits, - and _")
    private String name = "";

    @Option(names = "--json", paramLabel = "OUT", description = "writes the result as JSON")
    private @Nullable Path json;

    /**
     * @param perplexity of a tenth of the texts, by a model counted from the rest
     * @param caution what each change costs more than usual, so that not too much of what is right is changed
     * @param perfectTextChangedShare characters of the product's own rightly written sentences that would be changed, 0…1
     */
    record Result(
            long characters,
            int ngrams,
            int terms,
            long bytes,
            double seconds,
            double perplexity,
            double perfectTextChangedShare,
            double caution) {}

    @Override
    public Integer call() throws IOException {
        var file = file();
        try {
            var result = train(CityTexts.read(texts, columns, city), file);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %d characters, %d n-grams, %d terms, %.1f MB, %.1f s, perplexity %.1f, %.4f of what is right changed%n",
                            file,
                            result.characters,
                            result.ngrams,
                            result.terms,
                            result.bytes / 1e6,
                            result.seconds,
                            result.perplexity,
                            result.perfectTextChangedShare);
            spec.commandLine().getOut().flush();
            if (json != null) {
                JsonFile.write(json, result);
            }
            return 0;
        } catch (NoSuchFileException e) {
            return refuse("there is no file " + e.getMessage() + ": give --texts a CSV file");
        } catch (CsvParseException | CityFolderException | IllegalArgumentException e) {
            return refuse(e.getMessage());
        }
    }

    private static Result train(CityTexts texts, Path file) throws IOException {
        var started = System.nanoTime();
        var trial = LanguageTrial.of(texts.all(), texts.terms());
        var language = LanguageTrial.careful(Language.of(texts.all(), texts.terms()));
        language.write(file);
        return new Result(
                LanguageModel.length(texts.all()),
                language.model().ngrams(),
                language.terms().size(),
                Files.size(file),
                (System.nanoTime() - started) / 1e9,
                trial.perplexity(),
                trial.changedShare(),
                language.caution());
    }

    private Path file() {
        try {
            return ModelFolder.here().language(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int refuse(@Nullable String why) {
        spec.commandLine().getErr().println(why);
        spec.commandLine().getErr().flush();
        return 2;
    }
}
