package io.huiyin.kbvectors.milvus;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A Milvus server of one's own, by our scripts: a folder for it alone, ports that nobody has. It ends with this process,
 * however that ends.
 */
public final class LocalMilvus implements AutoCloseable {

    /** It takes three seconds; a machine whose cores are all taken needs some. */
    private static final Duration BOOT = Duration.ofSeconds(120);

    /** What it holds in memory is on its disk already: one that has not ended by then is killed. */
    private static final Duration STOP = Duration.ofSeconds(10);

    /** One for clients and those of its parts. */
    private static final int PORTS = 13;

    private final Path folder;
    private final Path scripts;
    private final int port;
    private Process process;

    /**
     * Gets the engine first when it is not there, which takes some seconds and the network.
     *
     * @param home the checkout, for its scripts
     * @param folder its own; what it holds stays there
     * @throws IOException if it cannot be had or does not start; the message holds what the script said
     */
    public LocalMilvus(Path home, Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        scripts = scripts(home);
        Files.createDirectories(this.folder);
        get();
        port = freePorts();
        process = launch();
    }

    private static Path scripts(Path home) {
        return home.toAbsolutePath().normalize().resolve("kb-vectors/milvus");
    }

    /** Whether the engine is where the scripts look for it. */
    public static boolean installed(Path home) {
        try {
            var asking = new ProcessBuilder(scripts(home).resolve("run-milvus").toString(), "--root")
                    .redirectErrorStream(true)
                    .start();
            var root = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return Files.isExecutable(Path.of(root, "bin", "milvus"));
        } catch (IOException e) {
            return false;
        }
    }

    private void get() throws IOException {
        var said = folder.resolve("get.txt");
        var getting = new ProcessBuilder(scripts.resolve("get-milvus").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (getting.waitFor() != 0) {
                throw new IOException(
                        "no Milvus could be had: " + Files.readString(said).strip());
            }
        } catch (InterruptedException e) {
            getting.destroy();
            throw interrupted(e);
        }
    }

    public MilvusSettings settings(String name) {
        return new MilvusSettings(URI.create("http://127.0.0.1:" + port), null, name);
    }

    private static int freePorts() throws IOException {
        for (var tries = 0; tries < 50; tries++) {
            // below the range from which the kernel lends ports
            var first = 15_000 + ThreadLocalRandom.current().nextInt(200) * 20;
            if (IntStream.range(first, first + PORTS).allMatch(LocalMilvus::free)) {
                return first;
            }
        }
        throw new IOException("no free ports found");
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts it again, on the same ports and with what it held, after {@link #kill()} or {@link #close()}. */
    public void start() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        var said = folder.resolve("out.txt");
        var builder = new ProcessBuilder(scripts.resolve("run-milvus").toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment()
                .putAll(Map.of(
                        "HUIYIN_MILVUS_PORT",
                        Integer.toString(port),
                        "HUIYIN_MILVUS_PORTS",
                        Integer.toString(port + 1),
                        "HUIYIN_MILVUS_OWNER",
                        Long.toString(ProcessHandle.current().pid())));
        var launched = builder.start();
        try {
            awaitAnswers(launched, said);
            return launched;
        } catch (InterruptedException e) {
            launched.destroyForcibly();
            throw interrupted(e);
        } catch (IOException e) {
            launched.destroyForcibly();
            throw e;
        }
    }

    private void awaitAnswers(Process launched, Path said) throws IOException, InterruptedException {
        var until = System.nanoTime() + BOOT.toNanos();
        try (var collections = new MilvusCollections(settings("any"))) {
            while (!collections.answers()) {
                if (launched.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
                    throw new IOException("Milvus did not start; it said: " + Files.readString(said));
                }
            }
        }
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        var told = new InterruptedIOException("interrupted while waiting for Milvus");
        told.initCause(e);
        return told;
    }

    /** Of its process. */
    public long pid() {
        return process.pid();
    }

    /** As a power cut does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Does nothing when it is gone already. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
