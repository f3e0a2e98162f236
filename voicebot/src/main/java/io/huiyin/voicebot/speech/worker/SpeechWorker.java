package io.huiyin.voicebot.speech.worker;

import io.huiyin.voicebot.models.ModelFolder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The child process: connects to its parent's socket, is told its task, loads the model and answers one request after
 * the other until the parent closes the socket or dies.
 */
public final class SpeechWorker {

    private SpeechWorker() {}

    /** @param arguments the parent's socket; its folder is this process's own and is deleted at the end */
    public static void main(String[] arguments) throws IOException {
        // a terminal's Ctrl-C reaches all its processes: this one ends with its parent, not before it
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        var socket = Path.of(arguments[0]);
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            serve(
                    new BufferedInputStream(Channels.newInputStream(channel)),
                    new BufferedOutputStream(Channels.newOutputStream(channel)));
        } finally {
            WorkerProcess.delete(socket.resolveSibling("."));
        }
        // native libraries have threads and destructors of their own: nothing of them is worth waiting for
        Runtime.getRuntime().halt(0);
    }

    private static void serve(InputStream in, OutputStream out) throws IOException {
        var order = WorkerMessage.read(in);
        if (order == null) {
            return;
        }
        try (var task = open(order)) {
            WorkerMessage.empty().with("ok", true).with("engine", task.engine()).write(out);
            for (var request = WorkerMessage.read(in); request != null; request = WorkerMessage.read(in)) {
                answer(task, request, out).write(out);
            }
        } catch (RuntimeException | LinkageError e) {
            refusal(e).write(out);
        }
    }

    private static WorkerTask open(WorkerMessage order) {
        var models = new ModelFolder(Path.of(order.text("models")));
        return factory(order.text("task")).open(models, options(order));
    }

    private static WorkerMessage answer(WorkerTask task, WorkerMessage request, OutputStream out) {
        try {
            return task.work(request, part -> send(part, out)).with("ok", true);
        } catch (RuntimeException e) {
            return refusal(e);
        }
    }

    private static void send(WorkerMessage part, OutputStream out) {
        try {
            part.with("ok", true).with("more", true).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkerMessage refusal(Throwable e) {
        return WorkerMessage.empty().with("ok", false).with("message", e.toString());
    }

    static WorkerTask.Factory factory(String name) {
        return ServiceLoader.load(WorkerTask.Factory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no speech task is called " + name));
    }

    private static Map<String, String> options(WorkerMessage order) {
        var options = new HashMap<String, String>();
        order.head()
                .path("options")
                .properties()
                .forEach(entry -> options.put(entry.getKey(), entry.getValue().asString()));
        return options;
    }
}
