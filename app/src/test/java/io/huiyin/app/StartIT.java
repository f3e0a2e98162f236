package io.huiyin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class StartIT {

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path data;

    @Test
    void itSaysWhereItIsAndThatThisIsADemoSetUpAndStopsWithinTenSeconds() throws Exception {
        try (RunningProduct product = RunningProduct.start(data)) {
            assertThat(product.output()).contains("这是演示部署", "演示账号");
            assertThat(product.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(product.get("/api/tickets").statusCode()).isEqualTo(401);
            assertThat(product.get("/api/no-such-thing").statusCode()).isIn(401, 403);

            long began = System.nanoTime();
            product.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void afterAKillTheNextStartStopsTheLeftOverDatabaseAndKeepsItsData() throws Exception {
        String number;
        try (RunningProduct product = RunningProduct.start(data)) {
            number = Filing.aTicket(product.base);
            product.kill();
        }
        try (RunningProduct again = RunningProduct.start(data)) {
            assertThat(again.output()).contains("left over from an earlier run");
            assertThat(Filing.find(again.base, number).path("id").asString()).isEqualTo(number);
        }
    }
}
