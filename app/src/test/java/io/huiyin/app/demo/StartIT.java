package io.huiyin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.app.database.RecordPlane;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Tickets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.task.SyncTaskExecutor;
import tools.jackson.databind.JsonNode;

class StartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path data;

    @Test
    void itSaysWhereItIsAndThatThisIsADemoSetUpAndStopsWithoutComplaint() throws Exception {
        try (RunningProduct product = RunningProduct.start(data)) {
            // these lines follow the one with the address, which the start was waited for by
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(product.output()).contains("这是演示部署", "演示账号"));
            assertThat(product.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(product.get("/api/tickets").statusCode()).isEqualTo(401);
            assertThat(product.get("/api/no-such-thing").statusCode()).isIn(401, 403);

            product.stop();
            assertThat(product.output().lines())
                    .as("neither the start nor the end has anything to complain about")
                    .filteredOn(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                    // it was started without them
                    .filteredOn(line -> !line.contains("bin/huiyin models fetch"))
                    .isEmpty();
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

    @Test
    void itServesTheTicketsOfAFolderThatWasSimulated() throws Exception {
        String number;
        Path city = RunningProduct.home().resolve("core/cities/yunting");
        try (var plane = RecordPlane.open(data, city, Clock.systemUTC(), new SyncTaskExecutor())) {
            var demand = new NewTicket(
                    "help", null, "路灯不亮", "小区门口的路灯三天不亮", null, null, null, "", null, false, false, null, null, null);
            number = plane.getBean(Tickets.class).file(demand, "huawu01").id().value();
        }
        try (RunningProduct product = RunningProduct.start(data)) {
            assertThat(Filing.find(product.base, number).path("id").asString()).isEqualTo(number);
        }
    }

    @Test
    void whatWasSaidBeforeAKillIsStillThereAfterTheNextStart() throws Exception {
        String call;
        try (RunningProduct product = RunningProduct.start(data)) {
            Browser agent = Filing.agent(product.base);
            Heard<JsonNode> desk = new Heard<>();
            agent.socket("/ws/desk", new JsonSocket(desk::take, sound -> {}));
            agent.post("/api/desk/state", Map.of("state", "ready"));
            SoftphoneCitizen citizen = new SoftphoneCitizen(new Browser(product.base), "13800006666", m -> {});
            citizen.dial();
            String ringing = desk.await(0, PATIENCE, m -> id(m, "ringing")).orElseThrow();
            call = ringing;
            agent.post("/api/calls/" + ringing + "/answer", Map.of());
            desk.await(0, PATIENCE, m -> id(m, "talking")).orElseThrow();
            citizen.type("喂，您好。");
            // the first line of a product's life also waits for classes to be loaded
            await().atMost(PATIENCE)
                    .until(() -> agent.get("/api/calls/" + ringing)
                            .path("lines")
                            .toString()
                            .contains("您好"));
            citizen.type("我们小区的电梯坏了三天。");
            desk.await(
                            0,
                            PATIENCE,
                            m -> m.path("line").path("text").asString("").contains("电梯")
                                    ? Optional.of(m)
                                    : Optional.empty())
                    .orElseThrow();
            // the last second may be lost, no more
            desk.await(desk.count(), Duration.ofSeconds(1), m -> Optional.empty());
            product.kill();
            citizen.close();
        }
        try (RunningProduct again = RunningProduct.start(data)) {
            JsonNode kept = Filing.agent(again.base).get("/api/calls/" + call);
            assertThat(kept.path("lines").toString()).contains("我们小区的电梯坏了三天");
            assertThat(kept.path("endReason").asString()).isEqualTo("FAILED");
        }
    }

    private static Optional<String> id(JsonNode message, String state) {
        JsonNode head = message.path("call");
        return head.path("state").asString("").equals(state)
                ? Optional.of(head.path("id").asString())
                : Optional.empty();
    }
}
