package io.huiyin.app.demo;

import io.huiyin.core.assist.AnswerSource;
import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Wav;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallListener;
import io.huiyin.core.city.CityFolder;
import io.huiyin.voicebot.speech.Synthesizer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/huiyin demo}: the story without a person, on real parts. */
@Command(
        name = "demo",
        description = "Plays one call from the ring to the callback and its end, twice: answered by speech and by key.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private static final Duration WARM_UP = Duration.ofMinutes(3);

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--wav", paramLabel = "FILE", description = "another caller's speech instead of the first scene's")
    private @Nullable Path wav;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the timeline")
    private @Nullable Path json;

    /** @param application the product's main class */
    public DemoCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        if (wav != null && !Files.isReadable(wav)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + wav + ": name a WAV file");
        }
        Path data = Files.createTempDirectory("huiyin-demo");
        Heard<CallEvent> ears = new Heard<>();
        try (ConfigurableApplicationContext app = start(data, ears)) {
            // Boot notes the port that it was given
            URI base = URI.create("http://localhost:" + app.getEnvironment().getRequiredProperty("local.server.port"));
            warmUp(app, base, ears);
            Map<String, Object> first = play(app, base, ears, Scene.BY_SPEECH);
            Map<String, Object> second = play(app, base, ears, Scene.BY_KEY);
            first.put("byKey", second);
            if (json != null) {
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValue(json.toFile(), first);
            }
            return 0;
        } catch (StationFailed e) {
            System.err.println(e.getMessage());
            return 1;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private ConfigurableApplicationContext start(Path data, Heard<CallEvent> ears) {
        CallListener listener = ears::take;
        return new SpringApplicationBuilder(application)
                .initializers(context -> context.getBeanFactory().registerSingleton("demoEars", listener))
                .run(
                        "--server.port=0",
                        "--huiyin.data=" + data,
                        "--huiyin.callback.wait-after-reply=2s",
                        // the story is told at any hour
                        "--huiyin.queue.hours=always",
                        "--huiyin.callback.from=00:00",
                        "--huiyin.callback.until=23:59:59");
    }

    /** Models load after the first page: the story begins when the product can hear, speak and search. */
    private static void warmUp(ConfigurableApplicationContext app, URI base, Heard<CallEvent> ears) {
        System.err.println("Waiting for the models …");
        Browser browser = new Browser(base);
        for (int second = 0; second < WARM_UP.toSeconds(); second++) {
            String status = browser.get("/actuator/health").path("status").asString();
            if (status.equals("DEGRADED")) {
                throw new StationFailed("ring", "a speech worker is away: see bin/huiyin doctor");
            }
            if (status.equals("UP")
                    && !app.getBean(AnswerSource.class).answers("停水了怎么办", 1).isEmpty()) {
                return;
            }
            ears.await(ears.count(), Duration.ofSeconds(1), Optional::of);
        }
        throw new StationFailed("ring", "the models were not ready within " + WARM_UP.toSeconds() + " s");
    }

    private Map<String, Object> play(ConfigurableApplicationContext app, URI base, Heard<CallEvent> ears, Scene scene)
            throws IOException {
        System.out.println("\n" + scene.title());
        Synthesizer voice = app.getBean(Synthesizer.class);
        List<AudioFrame> demand = wav != null && !scene.byKey()
                ? List.of(Wav.read(wav))
                : scene.demand().stream().map(voice::speak).toList();
        Story story = new Story();
        CityFolder city = app.getBean(CityFolder.class);
        try (Citizen citizen = new SoftphoneCitizen(new Browser(base), scene.number(), m -> {})) {
            var answers = new AtTheTelephone(scene, citizen, ears, voice::speak);
            String ticket = new DemoRun(base, city, ears, story).play(scene, citizen, demand, answers);
            return result(story, ticket);
        }
    }

    private static Map<String, Object> result(Story story, String ticket) {
        Map<String, Object> result = new LinkedHashMap<>();
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
