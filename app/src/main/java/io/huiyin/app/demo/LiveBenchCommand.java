package io.huiyin.app.demo;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Wav;
import io.huiyin.evaluation.JsonFile;
import io.huiyin.voicebot.speech.Synthesizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bin/huiyin bench live}: how soon words are on the desk while several citizens talk. */
@Command(
        name = "live",
        description =
                "Citizens talk at once, each to a desk: time from the decided end of an utterance to its text on the"
                        + " page, and processor time a call.",
        mixinStandardHelpOptions = true)
public final class LiveBenchCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--calls", paramLabel = "N", description = "calls at once; default: ${DEFAULT-VALUE}")
    private int calls = 1;

    @Option(names = "--seconds", paramLabel = "S", description = "talking time; default: ${DEFAULT-VALUE}")
    private int seconds = 120;

    @Option(
            names = "--audio",
            paramLabel = "DIR",
            description = "WAV files to say; default: the demo's sentences, spoken by the product")
    private @Nullable Path audio;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the result as JSON")
    private @Nullable Path json;

    /** @param application the product's main class */
    public LiveBenchCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        if (calls < 1 || seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--calls and --seconds must be at least 1");
        }
        List<AudioFrame> given = given();
        try (OwnProduct product = new OwnProduct(application, new BrowserTelephones().settings())) {
            LiveBench bench = new LiveBench(product);
            product.warmUp();
            List<AudioFrame> speech = given.isEmpty() ? spoken(product.bean(Synthesizer.class)) : given;
            Map<String, Object> result = bench.measure(calls, Duration.ofSeconds(seconds), speech);
            result.forEach((key, value) -> System.out.printf("%-16s %s%n", key, value));
            if (json != null) {
                JsonFile.write(json, result);
            }
            return 0;
        } catch (StationFailed e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private List<AudioFrame> given() throws IOException {
        List<AudioFrame> all = new ArrayList<>();
        if (audio != null) {
            if (!Files.isDirectory(audio)) {
                throw new ParameterException(spec.commandLine(), "there is no folder " + audio);
            }
            try (Stream<Path> files = Files.list(audio)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".wav"))
                        .sorted()
                        .toList()) {
                    all.add(Wav.read(file));
                }
            }
            if (all.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "there is no .wav file in " + audio);
            }
        }
        return all;
    }

    private static List<AudioFrame> spoken(Synthesizer voice) {
        return Stream.of(Scene.BY_SPEECH, Scene.BY_KEY)
                .flatMap(scene -> scene.demand().stream())
                .map(voice::speak)
                .toList();
    }
}
