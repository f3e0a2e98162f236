package io.huiyin.app.command;

import io.huiyin.app.database.RecordPlane;
import io.huiyin.app.demo.DemoCommand;
import io.huiyin.app.demo.LiveBenchCommand;
import io.huiyin.app.demo.NightProducts;
import io.huiyin.app.demo.StoredBench;
import io.huiyin.evaluation.callback.CallbackCommand;
import io.huiyin.evaluation.dialogue.DialogueCommand;
import io.huiyin.evaluation.retrieval.SearchBenchCommand;
import io.huiyin.evaluation.simulation.SimulateCommand;
import io.huiyin.evaluation.simulation.TicketsBenchCommand;
import io.huiyin.evaluation.synthesis.SpeakCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code bin/huiyin COMMAND}. Exit 0: done; 1: a check of the command itself failed; 2: bad arguments or input. The last
 * line on standard error says which and what to do.
 */
@Command(
        name = "huiyin",
        description = "Huiyin 回音: a city's 12345 hotline, from the ring to the callback.",
        mixinStandardHelpOptions = true,
        version = "0.1.0")
public final class HuiyinCommand implements Runnable {

    static final String START = "start";

    private static final List<Class<?>> OTHERS = List.of(
            DemoCommand.class,
            DoctorCommand.class,
            ModelsCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            SimulateCommand.class,
            SpeakCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command that the arguments name and leaves the process with its exit code, unless it serves. */
    public static void run(Class<?> application, String[] args) {
        var line = new CommandLine(new HuiyinCommand(), new Commands(application));
        line.addSubcommand(StartCommand.class);
        // making the others takes half a second, and whoever starts the hotline waits for it
        if (args.length == 0 || !args[0].equals(START)) {
            OTHERS.forEach(line::addSubcommand);
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        int exit = line.execute(args);
        if (exit != StartCommand.SERVING) {
            System.exit(exit);
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command, for example: huiyin start");
    }

    /** Gives the commands that start the application its main class, which this package may not know. */
    private record Commands(Class<?> application) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == StartCommand.class) {
                return type.cast(new StartCommand(application));
            }
            if (type == DemoCommand.class) {
                return type.cast(new DemoCommand(application));
            }
            if (type == LiveBenchCommand.class) {
                return type.cast(new LiveBenchCommand(application));
            }
            if (type == CallbackCommand.class) {
                return type.cast(new CallbackCommand(Recognizing::alone));
            }
            if (type == DialogueCommand.class) {
                return type.cast(new DialogueCommand(new NightProducts(application)));
            }
            if (type == TicketsBenchCommand.class) {
                return type.cast(new TicketsBenchCommand(
                        RecordPlane::open, new StoredBench(application), CityOption.standard()));
            }
            if (type == SearchBenchCommand.class) {
                return type.cast(new SearchBenchCommand(CityOption.standard()));
            }
            if (type == SimulateCommand.class) {
                return type.cast(new SimulateCommand(RecordPlane::open, CityOption.standard()));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
