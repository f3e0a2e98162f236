package io.huiyin.core.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTests {

    private final Background background = new Background();

    @Test
    void theEndCutsOffWhatIsStillRunningAndWaitsForIt() throws Exception {
        var began = new CountDownLatch(1);
        var cut = new CompletableFuture<Boolean>();
        background.start();
        background.run("work", "it is lost", () -> {
            began.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                cut.complete(true);
                throw new IllegalStateException(e);
            }
        });
        assertThat(began.await(5, TimeUnit.SECONDS)).isTrue();

        background.stop();

        assertThat(cut).isCompletedWithValue(true);
        assertThat(background.isRunning()).isFalse();
    }

    @Test
    void nothingBeginsAfterTheEnd() throws Exception {
        var did = new CompletableFuture<String>();
        background.start();
        background.stop();

        background.run("late", "it is lost", () -> did.complete("something"));
        background.stop();

        assertThat(did).isNotDone();
    }

    @Test
    void whatFailsDoesNotHinderTheNext() throws Exception {
        var did = new CompletableFuture<String>();
        background.start();
        background.run("broken", "it is lost", () -> {
            throw new IllegalStateException("broken");
        });
        background.run("next", "it is lost", () -> did.complete("done"));

        assertThat(did.get(60, TimeUnit.SECONDS)).isEqualTo("done");
        background.stop();
    }
}
