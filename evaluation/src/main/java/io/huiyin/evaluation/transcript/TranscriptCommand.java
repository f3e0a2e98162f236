package io.huiyin.evaluation.transcript;

import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.Told;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.language.Corrector;
import io.huiyin.voicebot.speech.language.Language;
import io.huiyin.voicebot.speech.recognition.Engine;
import io.huiyin.voicebot.speech.recognition.OpenAiTranscription;
import io.huiyin.voicebot.speech.recognition.WorkerRecognizer;
import io.huiyin.voicebot.speech.worker.ProcessWorkerPool;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import io.huiyin.voicebot.speech.worker.WorkerSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/huiyin evaluate transcript}: recognises files by the product's own workers and compares. */
@Command(
        name = "transcript",
        description = "Character error rate and time of recognition, through the speech worker that calls use.",
        mixinStandardHelpOptions = true)
public final class TranscriptCommand implements Callable<Integer> {

    /** One worker has one utterance at a time here; nobody waits. */
    private static final Duration LONG = Duration.ofMinutes(5);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--audio", required = true, paramLabel = "DIR", description = "Folder with the sound files (WAV).")
    private Path audio = Path.of("");

    @Option(
            names = "--transcripts",
            required = true,
            paramLabel = "FILE.csv",
            description = "What was said in them: columns file,text.")
    private Path transcripts = Path.of("");

    @Option(names = "--telephone", description = "Listen to them as a telephone line leaves them: 8 kHz, A-law.")
    private boolean telephone;

    @Option(
            names = "--engine",
            description =
                    "whisper, vosk, auto (Vosk when a Mandarin model is there), or openai: the service at --address.")
    private Engine engine = Engine.AUTO;

    @Option(
            names = "--address",
            paramLabel = "URL",
            defaultValue = "${env:HUIYIN_SPEECH_RECOGNITION_REMOTE_ADDRESS}",
            description =
                    "Of a service with OpenAI's interface, up to and with its version. What is said in the files goes"
                            + " there. Its key is read from HUIYIN_SPEECH_RECOGNITION_REMOTE_KEY.")
    private @Nullable URI address;

    @Option(
            names = "--model",
            paramLabel = "PATH",
            description =
                    "Another model: a folder as the catalogue has it, a Vosk folder, or what the service calls it.")
    private String model = "";

    @Option(names = "--threads", description = "Threads of the Whisper worker (${DEFAULT-VALUE}).")
    private int threads = Math.min(2, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--language",
            paramLabel = "NAME",
            description = "Correct by this language model, counted by: models train language.")
    private @Nullable String language;

    @Option(names = "--json", paramLabel = "OUT", description = "Write the result there as JSON.")
    private @Nullable Path json;

    @Option(
            names = "--write-resampled",
            paramLabel = "DIR",
            description = "Also write what was listened to, so that another recogniser can hear the same.")
    private @Nullable Path resampled;

    private Told told() {
        return new Told(spec);
    }

    @Override
    public Integer call() throws IOException {
        try {
            var utterances = Utterances.read(transcripts, audio);
            var models = ModelFolder.here();
            var corrector = corrector(models);
            try (var workers = engine == Engine.OPENAI ? service() : worker(models)) {
                var listening = new Listening(
                        new WorkerRecognizer(workers, LONG), corrector, telephone, resampled, told()::progress);
                var result = listening.to(utterances, threads);
                told().result(result.table(), result, json);
            }
            return 0;
        } catch (SpeechUnavailable e) {
            return told().failed("nothing was recognised: " + e.getMessage());
        } catch (IOException | IllegalArgumentException e) {
            return told().badInput(e.getMessage());
        }
    }

    private WorkerPool worker(ModelFolder models) {
        var options = Map.of("model", model, "threads", String.valueOf(threads));
        var settings = new WorkerSettings(engine.task(models), models, options, 1, 0, LONG, LONG);
        return ProcessWorkerPool.of(settings, new SimpleMeterRegistry()).start();
    }

    private WorkerPool service() {
        if (address == null) {
            throw new BadInput("--engine openai needs the service's --address, such as https://host/v1");
        }
        var key = Objects.requireNonNullElse(System.getenv("HUIYIN_SPEECH_RECOGNITION_REMOTE_KEY"), "");
        return OpenAiTranscription.service(address, key, model.isEmpty() ? "whisper-1" : model, LONG);
    }

    private @Nullable Corrector corrector(ModelFolder models) throws IOException {
        return language == null ? null : new Corrector(Language.read(models.language(language)));
    }
}
