package io.huiyin.voicebot.exchange;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * An Asterisk of one's own: our scripts, our dial plan, a folder for it alone, ports that nobody has. It ends with this
 * process, however that ends.
 */
public final class LocalAsterisk implements AutoCloseable {

    /** It boots in half a second; a machine whose cores are all taken needs some. */
    private static final Duration BOOT = Duration.ofSeconds(30);

    private static final Duration STOP = Duration.ofSeconds(5);

    /** Sound goes by two ports a leg: room for 50. */
    private static final int RTP_PORTS = 100;

    /**
     * Where it listens, and where it expects others.
     *
     * @param media where it looks for Huiyin
     * @param trunk where it rings citizens
     * @param peers the first of 10 that are left to other telephones
     * @param peerRtp the first of 80 for their sound
     */
    public record Ports(int sip, int ami, int media, int trunk, int peers, int peerRtp) {

        private static Ports from(int base) {
            return new Ports(base, base + 1, base + 2, base + 3, base + 10, base + 20);
        }

        private int rtpFirst() {
            return sip + 10_000;
        }
    }

    private final Path folder;
    private final Path script;
    private final Ports ports;
    private Process process;

    /**
     * @param home the checkout, for its scripts
     * @param folder its own; secrets and what it said stay there
     * @throws IOException if it does not boot; the message holds what it said
     */
    public LocalAsterisk(Path home, Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        this.script = script(home);
        this.ports = Ports.from(freeBase());
        this.process = launch();
    }

    /** What stands in the way of running one here, with the remedy; empty when nothing does. */
    public static String missing(Path home) {
        var root = System.getenv().getOrDefault("HUIYIN_ASTERISK_ROOT", "/opt/asterisk-root");
        if (!Files.isExecutable(Path.of(root, "usr/sbin/asterisk"))) {
            return "no Asterisk in " + root + ": run voicebot/asterisk/get-asterisk";
        }
        return Files.isExecutable(script(home)) ? "" : "no " + script(home) + ": name the checkout (huiyin.home)";
    }

    private static Path script(Path home) {
        return home.toAbsolutePath().normalize().resolve("voicebot/asterisk/run-asterisk");
    }

    public Ports ports() {
        return ports;
    }

    private static int freeBase() throws IOException {
        for (var tries = 0; tries < 50; tries++) {
            // below the range from which the kernel lends ports
            var base = 20_000 + ThreadLocalRandom.current().nextInt(100) * 100;
            if (free(base) && free(base + 1) && free(base + 2) && free(base + 3)) {
                return base;
            }
        }
        throw new IOException("no free ports found");
    }

    private static boolean free(int port) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (var tcp = new ServerSocket();
                var udp = new DatagramSocket(address)) {
            tcp.bind(address);
            return udp.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts it again, on the same ports, after {@link #kill()}. */
    public void start() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        Files.createDirectories(folder);
        var said = folder.resolve("out.txt");
        var builder = new ProcessBuilder(script.toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment()
                .putAll(Map.of(
                        "HUIYIN_SIP_PORT",
                        Integer.toString(ports.sip()),
                        "HUIYIN_AMI_PORT",
                        Integer.toString(ports.ami()),
                        "HUIYIN_MEDIA_PORT",
                        Integer.toString(ports.media()),
                        "HUIYIN_RTP_PORTS",
                        ports.rtpFirst() + "-" + (ports.rtpFirst() + RTP_PORTS - 1),
                        "HUIYIN_TRUNK",
                        "127.0.0.1:" + ports.trunk(),
                        "HUIYIN_LINE",
                        "12345",
                        "HUIYIN_ASTERISK_OWNER",
                        Long.toString(ProcessHandle.current().pid())));
        var launched = builder.start();
        try {
            awaitBooted(launched, said);
        } catch (InterruptedException e) {
            launched.destroyForcibly();
            throw interrupted(e);
        } catch (IOException e) {
            launched.destroyForcibly();
            throw e;
        }
        return launched;
    }

    private void awaitBooted(Process launched, Path said) throws IOException, InterruptedException {
        var until = System.nanoTime() + BOOT.toNanos();
        while (!command("core waitfullybooted").contains("fully booted")) {
            if (launched.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
                throw new IOException("Asterisk did not boot; it said: " + Files.readString(said));
            }
        }
    }

    /** Speaks to it as an operator would. */
    public String command(String command) throws IOException {
        var asked = new ProcessBuilder(script.toString(), folder.toString(), "-rx", command)
                .redirectErrorStream(true)
                .start();
        var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            asked.waitFor();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return answer;
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        var told = new InterruptedIOException("interrupted while waiting for Asterisk");
        told.initCause(e);
        return told;
    }

    /** Of the manager's account, for Huiyin. */
    public String managerSecret() throws IOException {
        return secret("manager=");
    }

    /** Of the agents' telephones 8001 to 8020. */
    public String agentSecret() throws IOException {
        return secret("agent=");
    }

    private String secret(String key) throws IOException {
        return Files.readAllLines(folder.resolve("secrets")).stream()
                .filter(line -> line.startsWith(key))
                .findFirst()
                .orElseThrow(() -> new IOException("no " + key + " in " + folder.resolve("secrets")))
                .substring(key.length());
    }

    /** As a power cut does. */
    public void kill() {
        Stopping.forcibly(process);
    }

    /** Does nothing when it is gone already. */
    @Override
    public void close() {
        Stopping.within(process, STOP);
    }
}
