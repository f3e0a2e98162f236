package io.huiyin.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TakenMessagesIT {

    private static final byte[] HASH = "hash".getBytes(StandardCharsets.UTF_8);

    @Test
    void anAnswerIsKeptForAsLongAsTheSettingsSay() {
        SettableClock clock = SettableClock.at("2026-11-23T10:00");
        try (RecordPlane plane = RecordPlane.on(
                TestDatabase.migrated("core"), clock, TestCity.folder(), Map.of("huiyin.exchange.keep", "10d"))) {
            LinkRows rows = plane.bean(LinkRows.class);
            rows.begin("hubin", "one", HASH, clock.instant());
            rows.answered("hubin", "one", "{}");
            clock.forward(Duration.ofDays(9));
            assertThat(plane.bean(Incoming.class).forgetOld()).isZero();
            assertThat(rows.taken("hubin", "one").answer()).isEqualTo("{}");
            rows.begin("hubin", "two", HASH, clock.instant());
            rows.answered("hubin", "two", "{}");
            clock.forward(Duration.ofDays(2));

            assertThat(plane.bean(Incoming.class).forgetOld()).isEqualTo(1);
            assertThat(rows.begin("hubin", "one", HASH, clock.instant())).isTrue();
            assertThat(rows.begin("hubin", "two", HASH, clock.instant())).isFalse();
        }
    }
}
