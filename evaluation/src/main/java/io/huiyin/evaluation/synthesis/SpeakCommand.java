package io.huiyin.evaluation.synthesis;

import io.huiyin.core.audio.WavWriter;
import io.huiyin.evaluation.Told;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.synthesis.KokoroSpeech;
import io.huiyin.voicebot.speech.synthesis.WorkerSynthesizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a citizen's speech for tests and demonstrations, or the robot's for a recording. */
@Command(
        name = "speak",
        description = "Writes a text as telephone sound (WAV, 8,000 Hz, 16 bit).",
        mixinStandardHelpOptions = true)
public final class SpeakCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TEXT", description = "Chinese, numbers and dates as people write them")
    private String text = "";

    @Option(
            names = "--voice",
            description = "zf_xiaobei, zf_xiaoxiao, zf_xiaoyi, zf_xiaoni (women), zm_yunxi, zm_yunyang, zm_yunjian,"
                    + " zm_yunxia (men); default: ${DEFAULT-VALUE}",
            defaultValue = KokoroSpeech.VOICE)
    private String voice = KokoroSpeech.VOICE;

    @Option(names = "--speed", description = "1 is the voice's own; default: ${DEFAULT-VALUE}", defaultValue = "1")
    private double speed = 1;

    @Option(names = "--out", paramLabel = "FILE.wav", required = true, description = "is written anew")
    private Path out = Path.of("speech.wav");

    @Override
    public Integer call() throws IOException {
        if (speed < 0.5 || speed > 2) {
            throw new ParameterException(spec.commandLine(), "--speed goes from 0.5 to 2");
        }
        try (var worker = SpeechModels.worker("kokoro", 2)) {
            var sound = new WorkerSynthesizer(worker, voice, speed, SpeechModels.PATIENCE).speak(text);
            if (sound.samples().length == 0) {
                return new Told(spec).badInput("nothing in this text can be said: give Chinese text");
            }
            WavWriter.write(out, sound);
            spec.commandLine().getOut().printf("%s: %.1f s%n", out, sound.millis() / 1_000.0);
            spec.commandLine().getOut().flush();
            return 0;
        } catch (SpeechUnavailable e) {
            return new Told(spec).failed(e.getMessage());
        }
    }
}
