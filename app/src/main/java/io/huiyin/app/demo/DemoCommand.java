package io.huiyin.app.demo;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Wav;
import io.huiyin.evaluation.JsonFile;
import io.huiyin.voicebot.speech.Synthesizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bin/huiyin demo}: the story without a person, on real parts. */
@Command(
        name = "demo",
        description =
                "Plays one call from the ring to the callback and its end, twice: answered by speech; and returned, extended,"
                        + " urged, answered by key and done again.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--wav", paramLabel = "FILE", description = "another caller's speech instead of the first scene's")
    private @Nullable Path wav;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the timeline")
    private @Nullable Path json;

    @Option(
            names = "--telephony",
            description = "what the citizen calls with: ${COMPLETION-CANDIDATES};"
                    + " default: asterisk where it and baresip are there, else softphone")
    private @Nullable Telephony telephony;

    /** @param application the product's main class */
    public DemoCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        if (wav != null && !Files.isReadable(wav)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + wav + ": name a WAV file");
        }
        try (Telephones telephones = telephones();
                OwnProduct product = new OwnProduct(application, telephones.settings())) {
            product.warmUp();
            Map<String, Object> first = play(product, telephones, Scene.BY_SPEECH);
            Map<String, Object> second = play(product, telephones, Scene.BY_KEY);
            first.put("byKey", second);
            if (json != null) {
                JsonFile.write(json, first);
            }
            return 0;
        } catch (StationFailed e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private Telephones telephones() throws IOException {
        Path home = Path.of(System.getProperty("huiyin.home", "."));
        String missing = SipTelephones.missing(home);
        if (telephony == Telephony.asterisk && !missing.isEmpty()) {
            throw new ParameterException(spec.commandLine(), missing);
        }
        if (telephony == Telephony.softphone) {
            return new BrowserTelephones();
        }
        if (missing.isEmpty()) {
            return new SipTelephones(home);
        }
        System.err.println(
                "The citizen calls by the browser's telephone. For a SIP telephone through Asterisk: " + missing);
        return new BrowserTelephones();
    }

    private Map<String, Object> play(OwnProduct product, Telephones telephones, Scene scene) throws IOException {
        System.out.println("\n" + scene.title());
        Synthesizer voice = product.bean(Synthesizer.class);
        List<AudioFrame> demand = wav != null && !scene.byKey()
                ? List.of(Wav.read(wav))
                : scene.demand().stream().map(voice::speak).toList();
        Story story = new Story(telephones.kind());
        try (Citizen citizen = telephones.citizen(scene.number(), product.base())) {
            var answers = new AtTheTelephone(scene, citizen, product.ears(), voice::speak);
            String ticket =
                    new DemoRun(new Staff(product), product.ears(), story).play(scene, citizen, demand, answers);
            return result(story, ticket);
        }
    }

    private static Map<String, Object> result(Story story, String ticket) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("telephony", story.telephony());
        result.put("events", story.events());
        result.put("ticket", ticket);
        result.put("unit", detail(story, "prediction", "unit"));
        result.put("transcript", detail(story, "transcript", "text"));
        Story.Event callback = story.first("callback");
        result.put("callback", callback == null ? Map.of() : callback.details());
        return result;
    }

    private static Object detail(Story story, String station, String name) {
        Story.Event event = story.first(station);
        return event == null ? "" : event.details().getOrDefault(name, "");
    }
}
