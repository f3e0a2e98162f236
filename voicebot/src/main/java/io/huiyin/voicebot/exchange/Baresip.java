package io.huiyin.voicebot.exchange;

import io.huiyin.core.audio.AudioFrame;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A SIP telephone without a body: a baresip process of its own, told what to do over its control port. Its microphone
 * is never switched off, as a person's is not: what is played into it is followed by silence.
 */
public final class Baresip implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration STOP = Duration.ofSeconds(3);

    /** One call at a time takes two; the old one's may not be free yet when the next begins. */
    private static final int RTP_PORTS = 20;

    /** Debian's place, and those of builds of one's own. */
    private static final String[] MODULES = {
        "/usr/lib/baresip/modules", "/usr/lib/x86_64-linux-gnu/baresip/modules",
        "/usr/lib/aarch64-linux-gnu/baresip/modules", "/usr/local/lib/baresip/modules"
    };

    /** What a telephone tells of itself. */
    public enum News {
        RINGS,
        TALKS,
        OVER,
        /** it did not understand or could not do what it was told */
        FAILED;

        static @Nullable News of(String event) {
            return switch (event) {
                case "CALL_INCOMING" -> RINGS;
                case "CALL_ESTABLISHED" -> TALKS;
                case "CALL_CLOSED" -> OVER;
                default -> null;
            };
        }
    }

    /** Hears of it on the telephone's own thread. */
    @FunctionalInterface
    public interface Ear {
        /** @param detail in the telephone's words, e.g. why a call is over */
        void hear(News news, String detail);
    }

    /**
     * Who it is.
     *
     * @param exchange SIP port on loopback
     * @param password null for a telephone that does not register, as a citizen's behind the trunk
     */
    public record Line(
            String number, int exchange, @Nullable String password) {

        private String account() {
            var name = "<sip:" + number + "@127.0.0.1:" + exchange + ";transport=udp>";
            var media = ";audio_codecs=PCMA/8000/1;ptime=20;dtmfmode=rtpevent;answermode=manual";
            var register = password == null ? ";regint=0" : ";regint=60;auth_user=" + number + ";auth_pass=" + password;
            return name + register + media + "\n";
        }
    }

    /**
     * Where it listens.
     *
     * @param sip UDP and TCP; baresip takes the port after it too, for TLS
     * @param rtp the first of 20
     */
    public record Ports(int sip, int rtp) {}

    private final Path folder;
    private final Line line;
    private final Process process;
    private final BaresipControl control;
    private int sayings;

    /**
     * @param folder its own: settings, what it says, what is played into it
     * @param records whether what it hears is kept, as {@code dump-….wav} in its folder
     * @throws IOException if it does not start; the message holds what it said
     */
    public Baresip(Path folder, Line line, Ports ports, boolean records, Ear ear) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        this.line = line;
        var controlPort = freePort();
        Files.writeString(this.folder.resolve("config"), settings(ports, controlPort, records));
        Files.writeString(this.folder.resolve("accounts"), line.account());
        MicrophoneFile.write(this.folder.resolve("silence.wav"), new AudioFrame(new short[0]));
        var said = this.folder.resolve("said.txt");
        process = new ProcessBuilder("baresip", "-f", this.folder.toString())
                // so that a file's name is short enough for it: 127 characters at most
                .directory(this.folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        control = connect(controlPort, said, ear);
    }

    /** What stands in the way of running one here, with the remedy; empty when nothing does. */
    public static String missing() {
        var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        var there = Arrays.stream(path).anyMatch(place -> Files.isExecutable(Path.of(place, "baresip")));
        return there && modules() != null ? "" : "no baresip: run voicebot/asterisk/get-test-peers";
    }

    private static @Nullable String modules() {
        return Stream.of(MODULES)
                .filter(place -> Files.exists(Path.of(place, "aufile.so")))
                .findFirst()
                .orElse(null);
    }

    private static String settings(Ports ports, int controlPort, boolean records) throws IOException {
        try (var template = Objects.requireNonNull(Baresip.class.getResourceAsStream("baresip.conf"))) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@SIP_PORT@", Integer.toString(ports.sip()))
                    .replace("@RTP_FIRST@", Integer.toString(ports.rtp()))
                    .replace("@RTP_LAST@", Integer.toString(ports.rtp() + RTP_PORTS - 1))
                    .replace("@CONTROL_PORT@", Integer.toString(controlPort))
                    .replace("@RECORDER@", records ? "module sndfile.so" : "")
                    .replace("@MODULES@", Objects.requireNonNullElse(modules(), MODULES[0]));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private BaresipControl connect(int port, Path said, Ear ear) throws IOException {
        var until = System.nanoTime() + START.toNanos();
        try {
            while (true) {
                var connected = BaresipControl.connect(port, ear);
                if (connected != null) {
                    return connected;
                }
                if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
                    process.destroyForcibly();
                    throw new IOException("baresip did not start; it said: " + Files.readString(said));
                }
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for baresip");
        }
    }

    public void dial(String number) {
        control.tell("dial", "sip:" + number + "@127.0.0.1:" + line.exchange());
    }

    /** Takes the call that rings. */
    public void accept() {
        control.tell("accept", "");
    }

    /** Ends the call, or refuses the one that rings. */
    public void hangUp() {
        control.tell("hangup", "");
    }

    /** Presses a key of the call. */
    public void press(char digit) {
        control.tell("sndcode", String.valueOf(digit));
    }

    /** Plays this into the microphone now, whatever is being played. */
    public synchronized void play(AudioFrame sound) {
        sayings++;
        var name = "saying-" + sayings + ".wav";
        try {
            MicrophoneFile.write(folder.resolve(name), sound);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        control.tell("ausrc", "aufile," + name);
    }

    /** Nothing more is played, in the next call neither. */
    public void fallSilent() {
        control.tell("ausrc", "aufile,silence.wav");
    }

    /** Does nothing when it is gone already. */
    @Override
    public void close() {
        control.close();
        Stopping.within(process, STOP);
    }
}
