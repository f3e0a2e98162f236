package io.huiyin.voicebot.speech.worker;

import io.huiyin.core.background.ChildJvm;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running child JVM and the socket to it. Asked by one thread at a time; {@link #kill} may come from any. */
final class WorkerProcess {

    private static final Logger log = LoggerFactory.getLogger(WorkerProcess.class);

    /** The models live outside the heap; messages are below 1 MB. */
    private static final List<String> JVM_FLAGS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final SocketChannel channel;
    private final InputStream in;
    private final OutputStream out;
    private final String engine;

    private WorkerProcess(Process process, SocketChannel channel, WorkerMessage order) throws IOException {
        this.process = process;
        this.channel = channel;
        in = new BufferedInputStream(Channels.newInputStream(channel));
        out = Channels.newOutputStream(channel);
        engine = ask(order, part -> {}).text("engine");
    }

    /**
     * Starts a child and waits until its model is loaded.
     *
     * @param order task, models and options
     * @param born told of the process as soon as there is one, so that somebody can kill it when this takes too long
     */
    static WorkerProcess start(WorkerMessage order, Consumer<Process> born) throws IOException {
        var folder = Files.createTempDirectory("huiyin-worker"); // readable for its owner only, and so is the socket
        var socket = folder.resolve("s");
        var failure = new AtomicReference<>("");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            var process = command(folder, socket).start();
            born.accept(process);
            // a pipe is read like a file: it holds its thread, so a virtual one would hold a carrier of all calls
            Thread.ofPlatform().daemon().name("worker-log").start(() -> copyLog(process, failure));
            process.onExit().thenRun(() -> {
                close(server);
                delete(folder);
            });
            try {
                return new WorkerProcess(process, server.accept(), order);
            } catch (IOException | RuntimeException e) {
                process.destroyForcibly();
                throw new IOException("the worker did not start: " + e.getMessage() + ' ' + failure.get(), e);
            }
        }
    }

    /**
     * @param early takes what comes before the last part
     * @throws WorkerRefusal if the task could not do it; the process is well
     */
    WorkerMessage ask(WorkerMessage request, Consumer<WorkerMessage> early) throws IOException {
        request.write(out);
        var answer = answer();
        while (answer.flag("more")) {
            early.accept(answer);
            answer = answer();
        }
        return answer;
    }

    private WorkerMessage answer() throws IOException {
        var answer = WorkerMessage.read(in);
        if (answer == null) {
            throw new EOFException("the worker closed its socket");
        }
        if (!answer.flag("ok")) {
            throw new WorkerRefusal(answer.text("message"));
        }
        return answer;
    }

    String engine() {
        return engine;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Runs something once when the process is gone, at once when it is gone already. */
    void whenGone(Runnable action) {
        process.onExit().thenRun(action);
    }

    void kill() {
        process.destroyForcibly();
        close(channel);
    }

    private static ProcessBuilder command(Path folder, Path socket) {
        var flags = new ArrayList<>(JVM_FLAGS);
        // native libraries unpack themselves here; the folder goes with the process
        flags.add("-Djava.io.tmpdir=" + folder);
        flags.add("-Djna.tmpdir=" + folder);
        return ChildJvm.of(List.of(), flags, SpeechWorker.class, List.of(socket.toString()))
                .redirectErrorStream(true);
    }

    private static void copyLog(Process process, AtomicReference<String> last) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                last.set(line);
                log.debug("worker {}: {}", process.pid(), line);
            }
        } catch (IOException e) {
            log.debug("worker {}: its log ended", process.pid(), e);
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            log.debug("closing", e);
        }
    }

    /** Deletes a folder with all that is in it, as far as it goes. */
    static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            log.debug("{} stays: {}", folder, e.toString());
        }
    }
}
