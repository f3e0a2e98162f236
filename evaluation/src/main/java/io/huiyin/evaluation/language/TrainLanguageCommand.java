package io.huiyin.evaluation.language;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.language.LanguageModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/huiyin models train language}: counts texts of one's own, so that what is misheard can be put right. */
@Command(
        name = "language",
        description =
                "Counts a language model from texts of your own: tickets, knowledge, templates. It stays on this machine.",
        mixinStandardHelpOptions = true)
public final class TrainLanguageCommand implements Callable<Integer> {

    private static final int KEPT_OUT = 10;

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

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "letters, digits, - and _")
    private String name = "";

    @Option(names = "--json", paramLabel = "OUT", description = "writes the result as JSON")
    private @Nullable Path json;

    /** @param perplexity of a tenth of the texts, by a model counted from the rest */
    record Result(long characters, int ngrams, long bytes, double seconds, double perplexity) {}

    @Override
    public Integer call() throws IOException {
        var file = file();
        try {
            var result = train(List.copyOf(read()), file);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %d characters, %d n-grams, %.1f MB, %.1f s, perplexity %.1f%n",
                            file,
                            result.characters,
                            result.ngrams,
                            result.bytes / 1e6,
                            result.seconds,
                            result.perplexity);
            spec.commandLine().getOut().flush();
            if (json != null) {
                Files.writeString(json, JsonMapper.shared().writeValueAsString(result));
            }
            return 0;
        } catch (NoSuchFileException e) {
            return refuse("there is no file " + e.getMessage() + ": give --texts a CSV file");
        } catch (CsvParseException | IllegalArgumentException e) {
            return refuse(e.getMessage());
        }
    }

    private static Result train(List<String> all, Path file) throws IOException {
        var started = System.nanoTime();
        List<String> most = new ArrayList<>();
        List<String> keptOut = new ArrayList<>();
        for (var text : all) {
            (Math.floorMod(text.hashCode(), KEPT_OUT) == 0 ? keptOut : most).add(text);
        }
        var perplexity = keptOut.isEmpty() || most.isEmpty()
                ? Double.NaN
                : LanguageModel.count(most).perplexity(keptOut);
        var model = LanguageModel.count(all);
        model.write(file);
        var seconds = (System.nanoTime() - started) / 1e9;
        return new Result(LanguageModel.length(all), model.ngrams(), Files.size(file), seconds, perplexity);
    }

    private Path file() {
        var given = System.getenv("HUIYIN_MODELS");
        var folder = given != null ? Path.of(given) : Path.of(System.getProperty("huiyin.home", "."), "data/models");
        try {
            return new ModelFolder(folder).language(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Each text once: what was written by a template would count for too much. */
    private Set<String> read() throws IOException {
        Set<String> all = new LinkedHashSet<>();
        for (var file : texts) {
            try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                for (var row : rows) {
                    var known =
                            columns.stream().filter(row.getHeader()::contains).toList();
                    if (known.isEmpty()) {
                        throw new IllegalArgumentException(
                                file + " has none of the columns " + columns + " but " + row.getHeader());
                    }
                    known.forEach(
                            column -> row.findField(column).map(String::strip).ifPresent(all::add));
                }
            }
        }
        return all;
    }

    private int refuse(@Nullable String why) {
        spec.commandLine().getErr().println(why);
        spec.commandLine().getErr().flush();
        return 2;
    }
}
