package io.huiyin.evaluation.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CallbackCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Hears the same words in every file. */
    private record Parrot(String words) implements Recognizer {
        @Override
        public Heard recognize(AudioFrame utterance, Manner manner) {
            return new Heard(words, words);
        }

        @Override
        public String engine() {
            return "parrot";
        }
    }

    private int run(Recognizer recognizer, String... args) {
        var command = new CommandLine(new CallbackCommand(() -> recognizer));
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(args);
    }

    private String csv(String... lines) throws IOException {
        Path file = folder.resolve("u.csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return file.toString();
    }

    private void wav(String name) throws IOException {
        int bytes = 320;
        var wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        wav.putInt(8000).putInt(16000).putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        Files.write(folder.resolve(name), wav.array());
    }

    @Test
    void measuresTextAndAudioAndWritesTheFigures() throws IOException {
        String csv = csv(
                "file,kind,label,text,voice",
                "a.wav,satisfaction,2,不满意,x",
                "b.wav,resolved,yes,解决了,x",
                "c.wav,command,human,我要找人工,x",
                "d.wav,intake,noise,楼下太吵,x");
        for (String name : new String[] {"a.wav", "b.wav", "c.wav"}) {
            wav(name);
        }
        Path json = folder.resolve("out.json");

        int exit = run(new Parrot("满意"), "--utterances", csv, "--audio", folder.toString(), "--json", json.toString());

        assertThat(exit).as(err.toString()).isZero();
        JsonNode figures = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(figures.get("textAccuracy").asDouble()).isEqualTo(1);
        assertThat(figures.get("rows").asInt()).isEqualTo(3);
        assertThat(figures.get("unhappyAsHappy").asInt()).isEqualTo(1);
        assertThat(figures.get("audioAccuracy").asDouble()).isLessThan(0.5);
        assertThat(figures.at("/perKind/satisfaction/audio/confusion/2/4").asInt())
                .isEqualTo(1);
        assertThat(out.toString()).contains("unhappy taken for happy: 1");
    }

    @Test
    void namesWhatIsWrongWithItsInputAndExitsWithTwo() throws IOException {
        assertThat(run(
                        new Parrot(""),
                        "--utterances",
                        folder.resolve("none.csv").toString()))
                .isEqualTo(2);
        assertThat(run(new Parrot(""), "--utterances", csv("file,kind,text", "a.wav,resolved,好了")))
                .isEqualTo(2);
        assertThat(run(new Parrot(""), "--utterances", csv("file,kind,label,text", "a.wav,resolved,maybe,好了")))
                .isEqualTo(2);
        assertThat(run(new Parrot(""), "--utterances", csv("file,kind,label,text", "a.wav,mood,yes,好了")))
                .isEqualTo(2);
        assertThat(run(new Parrot(""), "--utterances", csv("file,kind,label,text")))
                .isEqualTo(2);
        assertThat(run(
                        new Parrot(""),
                        "--utterances",
                        csv("file,kind,label,text", "a.wav,resolved,yes,好了"),
                        "--audio",
                        folder.toString()))
                .isEqualTo(2);
        assertThat(run(new Parrot(""), "--nothing")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "no file", "has no column label", "has no label maybe", "unknown kind mood", "no row of kind");
    }

    @Test
    void saysWhenNobodyCanListen() throws IOException {
        wav("a.wav");
        var command = new CommandLine(new CallbackCommand(() -> {
            throw new SpeechUnavailable("no model");
        }));
        command.setErr(new PrintWriter(err));
        int exit = command.execute(
                "--utterances", csv("file,kind,label,text", "a.wav,resolved,yes,好了"), "--audio", folder.toString());
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("no model");
    }
}
