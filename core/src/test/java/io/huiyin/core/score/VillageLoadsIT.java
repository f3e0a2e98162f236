package io.huiyin.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.Assistance;
import io.huiyin.core.ticket.JointHandling;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often communities help under a street's tickets. */
class VillageLoadsIT {

    @Test
    void eachRequestCountsInItsMonthAndAnIdleVillageStandsThereToo() {
        SettableClock clock = SettableClock.at("2025-12-31T23:30");
        try (RecordPlane plane = RecordPlane.on(TestDatabase.migrated("core"), clock)) {
            VillageLoads loads = plane.bean(VillageLoads.class);
            assertThat(loads.of(2026)).singleElement().satisfies(load -> {
                assertThat(load.total()).isZero();
                assertThat(load.street()).isEqualTo("星河街道办事处");
            });
            asked(plane);
            clock.set("2026-01-01T00:30");
            asked(plane);
            clock.set("2026-11-23T10:00");
            asked(plane);
            asked(plane);

            assertThat(loads.of(2026)).singleElement().satisfies(load -> {
                assertThat(load.months()).isEqualTo(List.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0));
                assertThat(load.yearBefore()).isOne();
            });
        }
    }

    private static void asked(RecordPlane plane) {
        Tickets tickets = plane.bean(Tickets.class);
        NewTicket said = TestCity.outage("street-xinghe");
        // of no matter: the street's own affair
        var demand = new NewTicket(
                said.kind(),
                null,
                said.title(),
                said.content(),
                said.place(),
                said.area(),
                said.happened(),
                said.phone(),
                said.name(),
                false,
                false,
                null,
                "street-xinghe",
                "街道事务");
        Ticket filed = tickets.file(demand, "agent1");
        plane.bean(JointHandling.class)
                .ask(
                        filed.id(),
                        filed.version(),
                        new JointHandling.Request(Assistance.Kind.SUPPORT, "village-xinghe-1", "到现场看一下", null),
                        "clerk");
    }
}
