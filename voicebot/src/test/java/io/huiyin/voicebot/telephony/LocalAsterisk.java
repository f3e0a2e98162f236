package io.huiyin.voicebot.telephony;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An Asterisk of a test's own: our scripts, our dial plan, ports that nobody has. For other modules' tests and the demo's
 * too.
 */
public final class LocalAsterisk implements AutoCloseable {

    /** Ten ports in a row for one instance, then its RTP ports. */
    private static final int RTP_OFFSET = 100;

    public final int sipPort;
    public final int amiPort;
    public final int mediaPort;
    public final int trunkPort;
    public final int peerRtpPort;
    private final Path folder;
    private final Path script;
    private Process process;

    public LocalAsterisk(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        this.script = script();
        var base = freeBase();
        sipPort = base;
        amiPort = base + 1;
        mediaPort = base + 2;
        trunkPort = base + 3;
        peerRtpPort = base + 20;
        start();
    }

    /** What stands in the way of running one here; empty when nothing does. */
    public static String missing() {
        var root = System.getenv().getOrDefault("HUIYIN_ASTERISK_ROOT", "/opt/asterisk-root");
        if (!Files.isExecutable(Path.of(root, "usr/sbin/asterisk"))) {
            return "no Asterisk in " + root + ": run voicebot/asterisk/get-asterisk";
        }
        return SippCitizen.isThere() ? "" : "no sipp: run voicebot/asterisk/get-test-peers";
    }

    private static Path script() {
        return Stream.of("asterisk/run-asterisk", "voicebot/asterisk/run-asterisk", "../voicebot/asterisk/run-asterisk")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "run-asterisk is not below " + Path.of("").toAbsolutePath()))
                .toAbsolutePath();
    }

    private static int freeBase() throws IOException {
        for (var tries = 0; tries < 50; tries++) {
            // below the range from which the kernel lends ports
            var base = 20_000 + (int) (Math.random() * 100) * 100;
            if (free(base) && free(base + 1) && free(base + 2)) {
                return base;
            }
        }
        throw new IOException("no free ports found");
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts it, or starts it again after {@link #kill()}. */
    public void start() throws IOException {
        Files.createDirectories(folder);
        var builder = new ProcessBuilder(script.toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment()
                .putAll(Map.of(
                        "HUIYIN_SIP_PORT",
                        Integer.toString(sipPort),
                        "HUIYIN_AMI_PORT",
                        Integer.toString(amiPort),
                        "HUIYIN_MEDIA_PORT",
                        Integer.toString(mediaPort),
                        "HUIYIN_RTP_PORTS",
                        (sipPort + 10_000) + "-" + (sipPort + 10_000 + RTP_OFFSET - 1),
                        "HUIYIN_TRUNK",
                        "127.0.0.1:" + trunkPort,
                        "HUIYIN_LINE",
                        "12345"));
        process = builder.start();
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> command("core waitfullybooted").contains("fully booted"));
    }

    /** Speaks to it as an operator would. */
    public String command(String command) throws IOException, InterruptedException {
        var asked = new ProcessBuilder(script.toString(), folder.toString(), "-rx", command)
                .redirectErrorStream(true)
                .start();
        var answer = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        asked.waitFor();
        return answer;
    }

    public String secret() throws IOException {
        return Files.readAllLines(folder.resolve("secrets")).getFirst().substring("manager=".length());
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
