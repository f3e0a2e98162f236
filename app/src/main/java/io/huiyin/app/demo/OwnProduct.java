package io.huiyin.app.demo;

import io.huiyin.core.assist.AnswerSource;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole product on a data folder and a port of its own, serving at any hour; stops on close. */
final class OwnProduct implements AutoCloseable {

    private static final Duration WARM_UP = Duration.ofMinutes(3);

    private final Path data;
    private final boolean kept;
    private final Heard<CallEvent> ears = new Heard<>();
    private final ConfigurableApplicationContext app;

    /**
     * Leaves nothing behind.
     *
     * @param application the product's main class
     * @param settings more arguments for it
     */
    OwnProduct(Class<?> application, List<String> settings) throws IOException {
        this(application, null, settings);
    }

    /** @param keptIn its data folder, which stays; null for one that is removed */
    OwnProduct(Class<?> application, @Nullable Path keptIn, List<String> settings) throws IOException {
        kept = keptIn != null;
        data = keptIn == null ? Files.createTempDirectory("huiyin-demo") : keptIn;
        // whoever presses Ctrl-C leaves nothing behind either
        SpringApplication.getShutdownHandlers().add(this::removeData);
        CallListener listener = ears::take;
        app = new SpringApplicationBuilder(application)
                .initializers(context -> context.getBeanFactory().registerSingleton("demoEars", listener))
                .run(arguments(data, settings));
    }

    private static String[] arguments(Path data, List<String> settings) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--huiyin.data=" + data,
                "--huiyin.callback.wait-after-reply=2s",
                "--huiyin.queue.hours=always",
                "--huiyin.callback.from=00:00",
                "--huiyin.callback.until=23:59:59"));
        all.addAll(settings);
        return all.toArray(String[]::new);
    }

    /** What is said in its calls. */
    Heard<CallEvent> ears() {
        return ears;
    }

    URI base() {
        // Boot notes the port that it was given
        return URI.create("http://localhost:" + app.getEnvironment().getRequiredProperty("local.server.port"));
    }

    <T> T bean(Class<T> type) {
        return app.getBean(type);
    }

    /**
     * Models load after the first page: waits until the product can hear, speak and search.
     *
     * @throws StationFailed if it is not ready in time
     */
    void warmUp() {
        System.err.println("Waiting for the models …");
        Browser browser = new Browser(base());
        await(() -> {
            String status = browser.get("/actuator/health").path("status").asString();
            if (status.equals("DEGRADED")) {
                throw new StationFailed("ring", "a speech worker is away: see bin/huiyin doctor");
            }
            return status.equals("UP") && answers();
        });
    }

    /** As {@link #warmUp()}, for whoever types. */
    void awaitKnowledge() {
        await(this::answers);
    }

    private boolean answers() {
        return !bean(AnswerSource.class).answers("停水了怎么办", 1).isEmpty()
                && bean(Screener.class).ready();
    }

    private void await(BooleanSupplier ready) {
        for (int second = 0; second < WARM_UP.toSeconds(); second++) {
            if (ready.getAsBoolean()) {
                return;
            }
            ears.await(ears.count(), Duration.ofSeconds(1), Optional::of);
        }
        throw new StationFailed("ring", "the models were not ready within " + WARM_UP.toSeconds() + " s");
    }

    @Override
    public void close() {
        app.close();
        removeData();
    }

    private synchronized void removeData() {
        if (kept) {
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's folder " + data + " could not be removed", e);
        }
    }
}
