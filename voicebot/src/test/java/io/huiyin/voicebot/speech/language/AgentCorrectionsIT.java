package io.huiyin.voicebot.speech.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.brief.MorningBrief;
import io.huiyin.core.brief.Part;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.Tickets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentCorrectionsIT {

    private final RecordPlane plane = RecordPlane.on(
            TestDatabase.migrated("core"),
            SettableClock.at("2026-11-23T10:00"),
            TestCity.folder(),
            Map.of(),
            AgentCorrections.class);

    @AfterEach
    void stop() {
        plane.close();
    }

    private TicketId taken(String place) {
        var demand = new NewTicket(
                "help", null, "停水", "停水了", place, null, "昨天晚上", "13900001111", null, false, false, null, null, null);
        return plane.bean(Tickets.class).file(demand, "robot").id();
    }

    @Test
    void placesAndTimesAsPeopleFoundThemRightAreTextToCountAndNumbersAreNot() {
        var brief = plane.bean(MorningBrief.class);
        var right = taken("临湖花园");
        var wrong = taken("招侠小区");
        taken("没有人看过的地方");
        assertThat(plane.bean(AgentCorrections.class).read().nights()).isEmpty();

        brief.confirm(right, "banzhang01");
        brief.correct(wrong, Map.of(Part.PLACE, "朝霞小区"), "banzhang01");
        assertThat(plane.bean(AgentCorrections.class).read().nights())
                .containsExactlyInAnyOrder("临湖花园", "昨天晚上", "朝霞小区", "昨天晚上");
    }
}
