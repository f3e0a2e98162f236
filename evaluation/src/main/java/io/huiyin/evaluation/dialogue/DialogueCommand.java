package io.huiyin.evaluation.dialogue;

import io.huiyin.core.call.Call;
import io.huiyin.core.city.CityFolderException;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.evaluation.JsonFile;
import io.huiyin.evaluation.Told;
import io.huiyin.evaluation.dialogue.NightCase.Earlier;
import io.huiyin.voicebot.dialogue.NightDesk;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate dialogue}: written calls after hours, held with the product's own night desk. */
@Command(
        name = "dialogue",
        description = "Holds written calls after hours with the whole product on a database of its own, and compares"
                + " what came of each with what must have come. Citizens speak by synthesis or from WAV files, over a"
                + " telephone line, and are heard by the product's recogniser.",
        mixinStandardHelpOptions = true)
public final class DialogueCommand implements Callable<Integer> {

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    @Option(
            names = "--calls",
            required = true,
            paramLabel = "DIR",
            description = "a folder a call, with call.yaml and its WAV files, if it has any")
    private Path calls = Path.of("");

    @Option(names = "--typed", description = "citizens type: what the dialogue understands of perfect words")
    private boolean typed;

    @Option(
            names = "--voices",
            split = ",",
            paramLabel = "VOICE",
            description = "who speaks, one call after the other; default: ${DEFAULT-VALUE}",
            defaultValue = "zf_xiaobei,zm_yunxi,zf_xiaoxiao,zm_yunyang,zf_xiaoyi,zm_yunjian,zm_yunxia")
    private List<String> voices = List.of();

    @Option(
            names = "--noise",
            paramLabel = "DB",
            description = "a bad line: hiss so many dB below the voice, and its loudest tenth cut off")
    private @Nullable Double noise;

    @Option(
            names = "--sounds",
            paramLabel = "DIR",
            description = "keeps what was spoken for the next time; default: data/night-calls in the checkout")
    private Path sounds = Path.of(System.getProperty("huiyin.home", "."), "data/night-calls");

    @Option(
            names = "--heard",
            paramLabel = "FILE",
            description =
                    "keeps what was recognised, and takes it from here the next time: to try another understanding"
                            + " of the same words. Not with another recogniser, language or line")
    private @Nullable Path heard;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the figures here")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final NightProduct.Start product;
    private final NightScore score = new NightScore();
    private final Map<String, NightScore> byVoice = new TreeMap<>();

    public DialogueCommand(NightProduct.Start product) {
        this.product = product;
    }

    /** @return 0 measured, 1 speech is not there, 2 bad input */
    @Override
    public Integer call() throws IOException {
        var told = new Told(spec);
        List<NightCase> cases;
        try {
            cases = NightCase.all(calls, voices);
        } catch (CityFolderException | IOException e) {
            return told.badInput(e.getMessage() + ": --calls names a folder of folders with call.yaml");
        }
        try (NightProduct running = product.start(!typed)) {
            if (typed) {
                holdAll(running, cases, (call, turn, manner) -> turn.say());
            } else {
                Line line = noise == null ? null : new Line(noise);
                try (var spoken = new SpokenTurns(running.bean(Recognizer.class), sounds, line, heard)) {
                    holdAll(running, cases, spoken);
                }
            }
        } catch (SpeechUnavailable e) {
            return told.failed(
                    "speech is not available: " + e.getMessage() + "; bin/huiyin doctor says what is missing");
        }
        report();
        return 0;
    }

    private void holdAll(NightProduct running, List<NightCase> cases, Caller.Hearing hearing) {
        PrintWriter err = spec.commandLine().getErr();
        for (NightCase one : cases) {
            err.print("\r" + one.name() + " ".repeat(20));
            err.flush();
            hold(running, one, hearing);
        }
        err.println();
        err.flush();
    }

    private void hold(NightProduct running, NightCase one, Caller.Hearing hearing) {
        Tickets tickets = running.bean(Tickets.class);
        CityProfile profile = running.bean(CityProfile.class);
        Earlier earlier = one.earlier();
        NightCase call = earlier == null ? one : one.about(digits(file(tickets, profile, earlier)));
        var caller = new Caller(call, hearing);
        var head = new Call(
                caller.call(),
                Call.Direction.INBOUND,
                one.caller(),
                profile.line(),
                running.bean(Clock.class).instant(),
                null);
        running.bean(NightDesk.class).take(head, caller);
        Ticket filed =
                caller.filed(profile.ticketPrefix()).flatMap(tickets::find).orElse(null);
        score.add(call, caller, filed);
        byVoice.computeIfAbsent(call.voice(), voice -> new NightScore()).add(call, caller, filed);
    }

    private static Ticket file(Tickets tickets, CityProfile profile, Earlier earlier) {
        return tickets.file(
                new NewTicket(
                        profile.kinds().getFirst().code(),
                        null,
                        earlier.title(),
                        earlier.content(),
                        null,
                        null,
                        null,
                        earlier.phone(),
                        null,
                        false,
                        false,
                        null,
                        null,
                        null),
                "evaluation");
    }

    private static String digits(Ticket ticket) {
        return NO_DIGIT.matcher(ticket.id().value()).replaceAll("");
    }

    private void report() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Object> figures = score.figures();
        figures.forEach((name, value) ->
                out.printf("%-22s %s%n", name, value instanceof Double d ? "%.3f".formatted(d) : value));
        score.wrong().forEach(one -> out.println(one.call() + ": " + String.join("; ", one.faults())));
        out.flush();
        if (json != null) {
            Map<String, Object> voices = new LinkedHashMap<>();
            byVoice.forEach((voice, one) -> voices.put(voice, one.figures()));
            figures.put("perVoice", typed ? Map.of() : voices);
            figures.put("wrong", score.wrong());
            JsonFile.write(json, figures);
        }
    }
}
