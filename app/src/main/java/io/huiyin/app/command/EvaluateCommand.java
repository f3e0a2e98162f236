package io.huiyin.app.command;

import io.huiyin.evaluation.callback.CallbackCommand;
import io.huiyin.evaluation.dialogue.DialogueCommand;
import io.huiyin.evaluation.injection.InjectionCommand;
import io.huiyin.evaluation.retrieval.RetrievalCommand;
import io.huiyin.evaluation.routing.RoutingCommand;
import io.huiyin.evaluation.screening.ScreeningCommand;
import io.huiyin.evaluation.synthesis.SynthesisCommand;
import io.huiyin.evaluation.transcript.DemandsCommand;
import io.huiyin.evaluation.transcript.TranscriptCommand;
import io.huiyin.evaluation.turns.TurnsCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description = "Measures a part of the product on data of your own.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CallbackCommand.class,
            RetrievalCommand.class,
            DemandsCommand.class,
            DialogueCommand.class,
            InjectionCommand.class,
            RoutingCommand.class,
            ScreeningCommand.class,
            SynthesisCommand.class,
            TranscriptCommand.class,
            TurnsCommand.class
        })
final class EvaluateCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name what to measure: " + String.join(", ", spec.subcommands().keySet()));
    }
}
