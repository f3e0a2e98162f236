package io.huiyin.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.call.CallSearch.Hit;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallSearchIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    @Test
    void callsAreFoundByWhatWasSaidByNumberAndByWhoHeldThem() {
        try (var plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK)) {
            CallRecords records = plane.bean(CallRecords.class);
            CallId first = call(records, "13800001111", "agent1", "你好", "幸福小区停水了");
            CallId second = call(records, "13800002222", "agent2", "停水通知在哪里看", "在星河小区");
            assertThat(records.flush()).isTrue();

            CallSearch search = plane.bean(CallSearch.class);
            assertThat(ids(search.byWords("停水", null, 10))).containsExactly(second, first);
            assertThat(search.byWords("停水", null, 10)).extracting(Hit::said).containsExactly("停水通知在哪里看", "幸福小区停水了");
            assertThat(ids(search.byWords("停水", null, 1))).containsExactly(second);
            assertThat(ids(search.byWords("停水 星河", null, 10))).containsExactly(second);
            assertThat(ids(search.byWords("停水", "agent1", 10))).containsExactly(first);
            assertThat(search.byWords("水停", null, 10)).isEmpty();
            assertThat(search.byWords("水", null, 10)).isEmpty();
            assertThat(ids(search.byNumber("13800001111", null, 10))).containsExactly(first);
            assertThat(search.byNumber("13800001111", "agent2", 10)).isEmpty();
        }
    }

    private static List<CallId> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.call().head().id()).toList();
    }

    private static CallId call(CallRecords records, String number, @Nullable String agent, String... said) {
        CLOCK.forward(Duration.ofMinutes(1));
        CallId id = CallId.random();
        var head = new Call(id, Call.Direction.INBOUND, number, "12345", CLOCK.instant(), null);
        records.on(new CallEvent.Rang(head, CLOCK.instant()));
        records.on(new CallEvent.Answered(id, CLOCK.instant(), agent));
        for (int i = 0; i < said.length; i++) {
            Duration at = Duration.ofSeconds(i);
            records.on(new CallEvent.TextFinal(
                    id,
                    CLOCK.instant().plus(at),
                    Speaker.CITIZEN,
                    i,
                    said[i],
                    said[i],
                    at,
                    at.plusSeconds(1),
                    Timeline.EMPTY));
        }
        return id;
    }
}
