package io.huiyin.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.delivery.Courier;
import io.huiyin.core.delivery.Deliveries;
import io.huiyin.core.delivery.Delivery;
import io.huiyin.core.delivery.Delivery.Kind;
import io.huiyin.core.delivery.Delivery.State;
import io.huiyin.core.delivery.MessageSignature;
import io.huiyin.core.delivery.Recipient.Request;
import io.huiyin.core.delivery.Transport;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhooksIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");
    static RecordPlane plane;
    static Webhooks webhooks;
    static Deliveries deliveries;
    static Courier courier;
    static Listening listening;

    /** A subscriber who answers as it is told. */
    static class Listening implements Transport {
        final List<Request> heard = new ArrayList<>();
        int status = 200;

        @Override
        public Answer post(String to, Request request) throws IOException {
            heard.add(request);
            if (status == 0) {
                throw new IOException("nobody there");
            }
            return new Answer(status, "said " + status);
        }
    }

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(
                TestDatabase.migrated("core"),
                CLOCK,
                TestCity.folder(),
                Map.of("huiyin.webhook.hosts", "hooks.test", "huiyin.delivery.tries", "3"),
                Listening.class);
        webhooks = plane.bean(Webhooks.class);
        deliveries = plane.bean(Deliveries.class);
        courier = plane.bean(Courier.class);
        listening = plane.bean(Listening.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @AfterEach
    void forget() {
        webhooks.all().forEach(one -> webhooks.remove(one.id()));
        listening.heard.clear();
        listening.status = 200;
    }

    private static Webhooks.Made subscribed(boolean citizens, String... events) {
        return webhooks.make(
                new Webhooks.Wanted("大数据平台", "http://hooks.test/in", List.of(events), citizens, true), "admin");
    }

    private static Ticket filed(NewTicket demand) {
        return plane.bean(Tickets.class).file(demand, "agent1");
    }

    /** What was put there for a subscriber, the oldest first. */
    private static List<Delivery> of(Webhooks.Made made) {
        return deliveries
                .search(new Deliveries.Query(
                        Kind.WEBHOOK, null, String.valueOf(made.webhook().id()), null, 0, 50))
                .deliveries()
                .reversed();
    }

    @Test
    void whatHappensToATicketIsToldSignedWithIdTimeAndAttempt() {
        var made = subscribed(false, "filed");
        Ticket ticket = filed(TestCity.outage("water"));
        Delivery only = of(made).getFirst();
        assertThat(of(made)).hasSize(1);

        assertThat(courier.attempt(only.id())).isEmpty();

        Request told = listening.heard.getFirst();
        JsonNode body = JsonMapper.shared().readTree(told.body());
        assertThat(body.path("id").asString())
                .isEqualTo(only.message())
                .isEqualTo(told.headers().get("webhook-id"));
        assertThat(body.path("type").asString()).isEqualTo("ticket.filed");
        assertThat(body.path("attempt").asInt()).isEqualTo(1);
        assertThat(Instant.parse(body.path("timestamp").asString())).isEqualTo(CLOCK.instant());
        assertThat(body.path("data").path("number").asString())
                .isEqualTo(ticket.id().value());
        assertThat(MessageSignature.matches(
                        made.secret(),
                        only.message(),
                        Long.parseLong(told.headers().get("webhook-timestamp")),
                        told.body().getBytes(StandardCharsets.UTF_8),
                        told.headers().get("webhook-signature")))
                .isTrue();
        assertThat(of(made).getFirst().state()).isEqualTo(State.DELIVERED);
        assertThat(of(made).getFirst().payload()).isNull();
    }

    @Test
    void whatHasArrivedIsListedForAsLongAsTheSettingsSayAndWhatHasNotStays() {
        var made = subscribed(false, "filed");
        filed(TestCity.outage("water"));
        filed(TestCity.outage("water"));
        assertThat(courier.attempt(of(made).getFirst().id())).isEmpty();

        CLOCK.forward(Duration.ofDays(29));
        deliveries.forgetOld();
        assertThat(of(made)).hasSize(2);
        CLOCK.forward(Duration.ofDays(2));
        deliveries.forgetOld();
        assertThat(of(made)).singleElement().returns(State.WAITING, Delivery::state);
    }

    @Test
    void aSecretLiesSealedInTheDatabaseAlsoOneFromBeforeThereWasASeal() {
        JdbcClient jdbc = plane.bean(JdbcClient.class);
        var made = subscribed(false, "filed");
        assertThat(stored(jdbc, made)).startsWith("{aes}").doesNotContain(made.secret());
        String renewed = webhooks.renew(made.webhook().id()).secret();
        assertThat(stored(jdbc, made)).startsWith("{aes}").doesNotContain(renewed);

        jdbc.sql("update webhook set secret = ?").param(made.secret()).update();
        plane.bean(SecretSealing.class).afterSingletonsInstantiated();
        assertThat(stored(jdbc, made)).startsWith("{aes}").doesNotContain(made.secret());
        assertThat(plane.bean(WebhookRows.class).secret(made.webhook().id())).isEqualTo(made.secret());
    }

    @Test
    void aSecretUnderAKeyThatIsLostTellsWhatToDo() {
        var made = subscribed(false, "filed");
        filed(TestCity.outage("water"));
        String foreign = new SecretSeal(new SecretSettings(
                        Base64.getEncoder().encodeToString(new byte[SecretSettings.KEY_BYTES]), Path.of("none")))
                .seal(made.secret());
        plane.bean(JdbcClient.class)
                .sql("update webhook set secret = ?")
                .param(foreign)
                .update();

        courier.attempt(of(made).getFirst().id());

        assertThat(of(made).getFirst().answer()).contains("恢复原来的密钥");
        assertThat(listening.heard).isEmpty();
    }

    private static String stored(JdbcClient jdbc, Webhooks.Made made) {
        return jdbc.sql("select secret from webhook where id = ?")
                .param(made.webhook().id())
                .query(String.class)
                .single();
    }

    @Test
    void nothingThatTellsWhoTheCitizenIsLeavesUnlessItIsAllowedAndNeverOfASecretTicket() {
        var without = subscribed(false);
        var with = subscribed(true);
        NewTicket open = TestCity.outage("water");
        filed(open);
        assertThat(of(without))
                .extracting(Delivery::payload)
                .allSatisfy(told -> assertThat(told).doesNotContain(open.phone(), open.content(), open.title()));
        assertThat(of(with))
                .extracting(Delivery::payload)
                .allSatisfy(told -> assertThat(told).contains(open.phone(), open.title()));

        int before = of(with).size();
        filed(new NewTicket(
                open.kind(),
                null,
                "密",
                "不能说的话",
                null,
                null,
                null,
                "13800001234",
                "王五",
                true,
                false,
                null,
                "water",
                null));
        assertThat(of(with).subList(before, of(with).size()))
                .isNotEmpty()
                .extracting(Delivery::payload)
                .allSatisfy(told -> assertThat(told).doesNotContain("13800001234", "王五", "不能说的话"));
    }

    @Test
    void aSubscriberThatIsAwayIsToldAgainEverMoreSeldomUntilItIsDeadAndThenWhenSomebodySendsItAgain() {
        var made = subscribed(false, "filed");
        filed(TestCity.outage(null));
        long id = of(made).getFirst().id();
        listening.status = 0;

        assertThat(courier.attempt(id)).contains(CLOCK.instant().plus(Duration.ofSeconds(10)));
        listening.status = 503;
        assertThat(courier.attempt(id)).contains(CLOCK.instant().plus(Duration.ofSeconds(20)));
        assertThat(courier.attempt(id)).isEmpty();
        Delivery dead = of(made).getFirst();
        assertThat(dead.state()).isEqualTo(State.DEAD);
        assertThat(dead.status()).isEqualTo(503);
        assertThat(dead.answer()).isEqualTo("said 503");
        assertThat(courier.attempt(id)).isEmpty();
        assertThat(listening.heard).hasSize(3);

        listening.status = 200;
        assertThat(deliveries.again(Kind.WEBHOOK, dead.target())).isEqualTo(1);
        assertThat(courier.attempt(id)).isEmpty();
        assertThat(of(made).getFirst().state()).isEqualTo(State.DELIVERED);
        assertThat(deliveries.again(id)).isZero();
    }

    @Test
    void whatIsRefusedForGoodIsDeadAtOnceAndHoldsNothingUp() {
        var made = subscribed(false, "filed", "dispatched");
        filed(TestCity.outage("water"));
        List<Delivery> both = of(made);
        assertThat(both).extracting(Delivery::type).containsExactly("ticket.filed", "ticket.dispatched");
        assertThat(courier.attempt(both.getLast().id()))
                .as("it waits for the first")
                .isPresent();
        assertThat(listening.heard).isEmpty();

        listening.status = 410;
        courier.attempt(both.getFirst().id());
        assertThat(of(made).getFirst().state()).isEqualTo(State.DEAD);
        listening.status = 204;
        courier.attempt(both.getLast().id());
        assertThat(of(made).getLast().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aPausedSubscriberIsToldNothingAndWhatWaitedGoesOnAfterwards() {
        var made = subscribed(false, "filed");
        filed(TestCity.outage(null));
        long waiting = of(made).getFirst().id();
        var paused = new Webhooks.Wanted("大数据平台", "http://hooks.test/in", List.of("filed"), false, false);
        webhooks.change(made.webhook().id(), paused);
        filed(TestCity.outage(null));
        assertThat(of(made)).hasSize(1);
        assertThat(courier.attempt(waiting)).isPresent();
        assertThat(listening.heard).isEmpty();
        assertThatThrownBy(() -> webhooks.ping(made.webhook().id())).isInstanceOf(RefusedByRule.class);

        webhooks.change(
                made.webhook().id(),
                new Webhooks.Wanted("大数据平台", "http://hooks.test/in", List.of("filed"), false, true));
        assertThat(courier.attempt(waiting)).isEmpty();
        webhooks.ping(made.webhook().id());
        courier.attempt(of(made).getLast().id());
        assertThat(listening.heard).hasSize(2);
        assertThat(listening.heard.getLast().body()).contains("\"type\":\"ping\"");
    }

    @Test
    void anAddressInTheOwnNetworkIsNotTaken() {
        assertThatThrownBy(() -> webhooks.make(
                        new Webhooks.Wanted("内网", "https://192.168.0.1/in", List.of(), false, true), "admin"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("huiyin.webhook.hosts");
    }
}
