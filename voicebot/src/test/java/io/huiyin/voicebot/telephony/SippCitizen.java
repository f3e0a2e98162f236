package io.huiyin.voicebot.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.G711;
import io.huiyin.voicebot.exchange.LocalAsterisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A citizen behind the trunk, played by sipp: a real SIP user agent on loopback. */
final class SippCitizen implements TelephoneContract.Citizen, AutoCloseable {

    private final Path folder;
    private final int sipPort;
    private final int trunkPort;
    private final int rtpPort;
    private final List<Process> all = new ArrayList<>();
    private Process calling;
    private Process awaiting;

    SippCitizen(Path folder, LocalAsterisk.Ports ports) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        this.sipPort = ports.sip();
        this.trunkPort = ports.trunk();
        this.rtpPort = ports.peerRtp();
        var hum = new short[8_000 * 30];
        for (var i = 0; i < hum.length; i++) {
            hum[i] = (short) (8_000 * Math.sin(2 * Math.PI * 440 * i / 8_000));
        }
        Files.write(this.folder.resolve("hum.alaw"), G711.toALaw(hum));
    }

    static boolean isThere() {
        return Files.isExecutable(Path.of("/usr/bin/sipp"));
    }

    @Override
    public void calls(String digits, Duration talk) {
        calls(folder.resolve("hum.alaw"), digits, talk);
    }

    /**
     * @param sound A-law; played once, the keys after its first second
     * @param talk hangs up after so long
     */
    void calls(Path sound, String digits, Duration talk) {
        var scenario = template("sipp-calls.xml")
                .replace("@SOUND@", captured(sound, digits).toString())
                .replace("@TALK@", Long.toString(talk.toMillis()));
        calling = sipp("calls", scenario, sipPort + 7, rtpPort, "-s", TelephoneContract.LINE, "127.0.0.1:" + sipPort);
    }

    private Path captured(Path sound, String digits) {
        try {
            var aLaw = Files.readAllBytes(sound);
            var second = Math.min(aLaw.length, 8_000);
            var capture = new RtpCapture().sound(Arrays.copyOf(aLaw, second));
            digits.chars().forEach(digit -> capture.key((char) digit));
            var file = folder.resolve("talk.pcap");
            capture.sound(Arrays.copyOfRange(aLaw, second, aLaw.length)).write(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Picks up and hums 440 Hz for so long after so much silence; gives nothing back. */
    void awaitsAndHums(Duration silence, Duration hum) {
        try {
            var samples = (int) (silence.plus(hum).toMillis() * 8);
            var aLaw = G711.toALaw(new short[samples]);
            var from = (int) (silence.toMillis() * 8);
            System.arraycopy(Files.readAllBytes(folder.resolve("hum.alaw")), 0, aLaw, from, samples - from);
            Files.write(folder.resolve("answer.alaw"), aLaw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var speech = captured(folder.resolve("answer.alaw"), "");
        awaits(answers(60_000, " <nop><action><exec play_pcap_audio=\"" + speech + "\"/></action></nop>\n"));
    }

    private String answers(int talkMillis, String speaks) {
        return template("sipp-answers.xml")
                .replace("@TALK@", Integer.toString(talkMillis))
                .replace("@SPEAKS@", speaks);
    }

    @Override
    public void awaits(TelephoneContract.Behaviour behaviour) {
        var scenario = switch (behaviour) {
            case ECHOES -> answers(60_000, "");
            case HANGS_UP_AFTER_A_SECOND -> answers(1_000, "");
            case LETS_IT_RING -> template("sipp-rings.xml");
            case IS_BUSY -> template("sipp-refuses.xml").replace("@STATUS@", "486 Busy Here");
            case DECLINES -> template("sipp-refuses.xml").replace("@STATUS@", "603 Decline");
            case DOES_NOT_EXIST -> template("sipp-refuses.xml").replace("@STATUS@", "404 Not Found");
        };
        awaits(scenario, "-rtp_echo");
    }

    private void awaits(String scenario, String... more) {
        if (awaiting != null) {
            awaiting.destroyForcibly().onExit().join();
        }
        var options = new ArrayList<>(List.of(more));
        options.addAll(List.of(
                "-trace_msg", "-message_file", folder.resolve("rung.txt").toString()));
        awaiting = sipp("awaits", scenario, trunkPort, rtpPort + 20, options.toArray(String[]::new));
    }

    private String template(String name) {
        try (var in = SippCitizen.class.getResourceAsStream("/sipp/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process sipp(String role, String scenario, int port, int rtp, String... more) {
        try {
            var file = folder.resolve(role + ".xml");
            Files.writeString(file, scenario);
            var command = new ArrayList<>(List.of("sipp", "-sf", file.toString(), "-m", "1", "-nostdin"));
            command.addAll(List.of("-i", "127.0.0.1", "-mi", "127.0.0.1", "-p", Integer.toString(port)));
            command.addAll(List.of("-mp", Integer.toString(rtp)));
            command.addAll(List.of(more));
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(role + ".out").toFile())
                    .start();
            all.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void sawTheEnd() throws Exception {
        var process = awaiting != null && awaiting.isAlive() ? awaiting : calling;
        assertThat(process.waitFor(6, TimeUnit.SECONDS)).as("sipp is through").isTrue();
        assertThat(process.exitValue()).as("sipp's exit").isZero();
    }

    @Override
    public void awaitsTransfer() {
        awaits(TelephoneContract.Behaviour.HANGS_UP_AFTER_A_SECOND);
    }

    /** Asterisk rings the number at the trunk. */
    @Override
    public void wasTransferred(String to) throws Exception {
        var rung = folder.resolve("rung.txt");
        Awaitility.await()
                .until(() -> Files.exists(rung) && Files.readString(rung).contains("sip:" + to + "@"));
    }

    @Override
    public void close() {
        all.forEach(Process::destroyForcibly);
    }
}
