package io.huiyin.voicebot.models;

import io.huiyin.voicebot.models.CatalogueModel.ModelPackage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Asks the package clients of this machine, pip and npm, as child processes: they know its mirrors, proxies and
 * certificates, and this product knows no address of any registry.
 */
final class CommandLineClient implements PackageClient {

    /** Nothing new for so long is a broken line. */
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);

    private static final long LOOK_MILLIS = 200;

    @Override
    public void download(ModelPackage wanted, Path folder, LongConsumer progress) throws IOException {
        var log = folder.resolve("client.log");
        var builder = new ProcessBuilder(command(wanted, folder))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // the client's own half-finished file lies where its size can be seen
        builder.environment().put("TMPDIR", folder.toString());
        var process = builder.start();
        try {
            watch(process, folder, progress);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(wanted.client() + " could not get " + wanted.name() + ' ' + wanted.version() + " ("
                    + lastLine(log) + ')');
        }
    }

    private static void watch(Process process, Path folder, LongConsumer progress) throws IOException {
        var most = 0L;
        var moved = System.nanoTime();
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                var bytes = size(folder);
                if (bytes > most) {
                    most = bytes;
                    moved = System.nanoTime();
                    progress.accept(bytes);
                } else if (System.nanoTime() - moved > PATIENCE_NANOS) {
                    throw new IOException("nothing came for five minutes");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static List<String> command(ModelPackage wanted, Path folder) throws IOException {
        var command = new ArrayList<String>();
        if (wanted.client().equals("npm")) {
            command.add(program("Node.js (with npm)", "npm"));
            command.addAll(List.of("pack", "--silent", wanted.name() + '@' + wanted.version()));
        } else {
            command.add(program("Python 3 (with pip)", "pip3", "pip"));
            command.addAll(List.of("download", "--no-deps", "--disable-pip-version-check", "--progress-bar", "off"));
            command.addAll(List.of("-d", folder.toString(), wanted.name() + "==" + wanted.version()));
        }
        return command;
    }

    private static String program(String product, String... names) throws IOException {
        var path = System.getenv().getOrDefault("PATH", "");
        for (var name : names) {
            for (var folder : path.split(File.pathSeparator)) {
                var file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return file.toString();
                }
            }
        }
        throw new IOException(names[names.length - 1] + " is not on this machine: install " + product
                + " and run bin/huiyin models fetch again");
    }

    private static long size(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // the client has just moved a file
        }
    }

    private static String lastLine(Path log) throws IOException {
        var lines =
                Files.readString(log).lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "it said nothing" : lines.getLast().strip();
    }
}
