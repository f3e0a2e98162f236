package io.huiyin.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product as people start it: a process of its own from the packaged jar, with a data folder of its own. */
final class RunningProduct implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)$");
    private static final Duration START = Duration.ofMinutes(6);

    final URI base;
    final Process process;
    private final List<String> output;

    private RunningProduct(Process process, URI base, List<String> output) {
        this.process = process;
        this.base = base;
        this.output = output;
    }

    static Path home() {
        return Path.of("").toAbsolutePath().getParent();
    }

    static RunningProduct start(Path data) throws Exception {
        return start(data, Map.of());
    }

    static RunningProduct start(Path data, Map<String, String> environment) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dhuiyin.home=" + home(),
                "-jar",
                home().resolve("app/target/app-0.1.0.jar").toString(),
                "start",
                "--port",
                "0",
                "--data",
                data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HUIYIN_QUEUE_HOURS", "ALWAYS");
        builder.environment().putAll(environment);
        // words are typed here: it starts sooner without loading what it would not use
        builder.environment().put("HUIYIN_MODELS", data.resolve("no-models").toString());
        Process process = builder.start();
        List<String> output = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<URI> address = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> read(process, output, address));
        try {
            return new RunningProduct(process, address.get(START.toSeconds(), TimeUnit.SECONDS), output);
        } catch (Exception e) {
            process.destroyForcibly();
            throw new IllegalStateException("the product did not start:\n" + String.join("\n", output), e);
        }
    }

    private static void read(Process process, List<String> output, CompletableFuture<URI> address) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(URI.create("http://localhost:" + found.group(1)));
                }
            }
            address.completeExceptionally(new IOException("it ended before it had an address"));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    String output() {
        return String.join("\n", output);
    }

    /** As Ctrl-C does. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the product did not stop within two minutes:\n" + output());
        }
        return process.exitValue();
    }

    /** kill -9: no hook runs, its PostgreSQL and its speech workers stay behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }
}
