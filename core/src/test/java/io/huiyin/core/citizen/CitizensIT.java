package io.huiyin.core.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallBegan;
import io.huiyin.core.call.CallId;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CitizensIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static RecordPlane plane;

    final Citizens citizens = plane.bean(Citizens.class);

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    static Call call(String number) {
        return new Call(CallId.random(), Call.Direction.INBOUND, number, "12345", CLOCK.instant(), null);
    }

    static Ticket file(String phone, @Nullable String name, boolean secret) {
        return plane.bean(Tickets.class)
                .file(
                        new NewTicket(
                                "help", null, "题", "文", null, null, null, phone, name, secret, false, null, null, null),
                        "agent1");
    }

    @Test
    void aCallerIsKnownByNumberAndByNameOnceATicketWasFiled() {
        plane.publish(new CallBegan(call("13900000001")));
        Citizen stranger = await().until(() -> citizens.find("13900000001"), c -> c.isPresent())
                .orElseThrow();
        assertThat(stranger.name()).isNull();
        assertThat(citizens.history("13900000001", 5)).isEmpty();

        CLOCK.forward(Duration.ofMinutes(2));
        Ticket first = file("139-0000-0001", "李先生", true);
        CLOCK.forward(Duration.ofMinutes(2));
        Ticket second = file("13900000001", null, true);

        await().untilAsserted(() -> assertThat(citizens.find("13900000001").orElseThrow())
                .isEqualTo(new Citizen("13900000001", "李先生", true, stranger.firstHeardAt(), second.filedAt())));
        assertThat(citizens.history("13900000001", 5)).containsExactly(second, first);
        assertThat(citizens.history("13900000001", 1)).containsExactly(second);
    }

    @Test
    void whoWithholdsTheNumberIsNobody() {
        file("", "无名", false);
        plane.publish(new CallBegan(call("")));

        assertThat(citizens.find("")).isEmpty();
        assertThat(citizens.history("", 5)).isEmpty();
    }
}
