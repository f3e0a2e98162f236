package io.huiyin.app.command;

import io.huiyin.app.demo.LiveBenchCommand;
import io.huiyin.evaluation.retrieval.SearchBenchCommand;
import io.huiyin.evaluation.simulation.TicketsBenchCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = "Measures the product under load.",
        mixinStandardHelpOptions = true,
        subcommands = {LiveBenchCommand.class, SearchBenchCommand.class, TicketsBenchCommand.class})
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name what to measure: " + String.join(", ", spec.subcommands().keySet()));
    }
}
