package io.huiyin.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.huiyin.core.call.CallEvent.EndReason;
import io.huiyin.core.citizen.Citizens;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CallRecordsIT {

    static final TestDatabase DATABASE = TestDatabase.migrated("core");
    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    final CallId id = CallId.random();

    static RecordPlane plane(Map<String, Object> settings) {
        return RecordPlane.on(DATABASE, CLOCK, TestCity.folder(), settings);
    }

    CallEvent.Rang rang() {
        Instant at = CLOCK.instant();
        return new CallEvent.Rang(new Call(id, Call.Direction.INBOUND, "13800001234", "12345", at, null), at);
    }

    CallEvent.TextFinal text(int utterance, String text) {
        return new CallEvent.TextFinal(
                id,
                CLOCK.instant().plusSeconds(utterance),
                Speaker.CITIZEN,
                utterance,
                text,
                text + "(raw)",
                Duration.ofSeconds(utterance),
                Duration.ofSeconds(utterance + 1),
                Timeline.EMPTY);
    }

    CallEvent.Ended ended() {
        return new CallEvent.Ended(id, CLOCK.instant().plusSeconds(60), EndReason.CITIZEN_HUNG_UP);
    }

    @Test
    void whatTheRobotDecidedIsKeptInItsOrderAndOnceOnly() {
        try (var plane = plane(Map.of())) {
            var records = plane.bean(CallRecords.class);
            records.on(rang());
            for (int number : new int[] {1, 2, 2}) {
                records.on(new CallEvent.Decided(
                        id,
                        CLOCK.instant(),
                        number,
                        new Decision("夜间受理 1", "直接说" + number, "路灯坏了", "told", "分辨", "直接说了诉求")));
            }
            records.on(ended());
            assertThat(records.flush()).isTrue();

            assertThat(records.decisions(id))
                    .extracting(CallEvent.Decided::decision)
                    .extracting(Decision::state)
                    .containsExactly("直接说1", "直接说2");
            assertThat(records.decisions(CallId.random())).isEmpty();
        }
    }

    @Test
    void aCallIsKeptWithItsLinesAndItsEnd() {
        try (var plane = plane(Map.of())) {
            var records = plane.bean(CallRecords.class);
            records.on(rang());
            records.on(new CallEvent.Answered(id, CLOCK.instant().plusSeconds(1), "agent1"));
            records.on(new CallEvent.TextRevised(id, CLOCK.instant(), Speaker.CITIZEN, 1, "小区"));
            records.on(text(1, "小区停水了"));
            records.on(new CallEvent.TextMissing(id, CLOCK.instant().plusSeconds(2), Speaker.CITIZEN, 2, "识别中断"));
            records.on(text(3, "已经一天了"));
            records.on(ended());
            assertThat(records.flush()).isTrue();

            CallRecord call = records.find(id).orElseThrow();
            assertThat(call.head().citizenNumber()).isEqualTo("13800001234");
            assertThat(call.agent()).isEqualTo("agent1");
            assertThat(call.endReason()).isEqualTo(EndReason.CITIZEN_HUNG_UP);
            assertThat(records.lines(id)).extracting(CallLine::text).containsExactly("小区停水了", "", "已经一天了");
            assertThat(records.lines(id).get(1).missing()).isEqualTo("识别中断");
            assertThat(records.recent(0, 10)).extracting(CallRecord::head).contains(call.head());
            await().untilAsserted(() ->
                    assertThat(plane.bean(Citizens.class).find("13800001234")).isPresent());
        }
    }

    @Test
    void missingTextComesBackAndACorrectionStays() {
        try (var plane = plane(Map.of())) {
            var records = plane.bean(CallRecords.class);
            records.on(rang());
            records.on(new CallEvent.TextMissing(id, CLOCK.instant(), Speaker.CITIZEN, 1, "识别中断"));
            records.on(text(1, "停谁了"));

            CallLine corrected = records.correct(id, Speaker.CITIZEN, 1, "停水了", "agent1");
            assertThat(corrected.text()).isEqualTo("停水了");
            assertThat(corrected.raw()).isEqualTo("停谁了(raw)");
            assertThat(corrected.correctedBy()).isEqualTo("agent1");

            records.on(text(1, "停谁了"));
            records.on(new CallEvent.TextMissing(id, CLOCK.instant(), Speaker.CITIZEN, 1, "识别中断"));
            records.flush();
            assertThat(records.lines(id)).containsExactly(corrected);
            assertThatThrownBy(() -> records.correct(id, Speaker.AGENT, 7, "x", "agent1"))
                    .isInstanceOf(UnknownCallLine.class);
        }
    }

    @Test
    void aCallThatARestartCutOffIsEndedWithItsLinesKept() {
        try (var plane = plane(Map.of())) {
            var records = plane.bean(CallRecords.class);
            records.on(rang());
            records.on(text(1, "喂"));
        }
        try (var plane = plane(Map.of("huiyin.calls.node", "other"))) {
            assertThat(plane.bean(CallRecords.class).find(id).orElseThrow().endReason())
                    .as("another node's start leaves it alone")
                    .isNull();
        }
        try (var plane = plane(Map.of())) {
            var records = plane.bean(CallRecords.class);
            assertThat(records.find(id).orElseThrow().endReason()).isEqualTo(EndReason.FAILED);
            assertThat(records.find(id).orElseThrow().endedAt())
                    .isEqualTo(CLOCK.instant().plusSeconds(1));
            assertThat(records.lines(id)).extracting(CallLine::text).containsExactly("喂");
        }
    }

    @Test
    void aDatabaseThatIsAwayHoldsUpNoCallAndLosesNothing() throws SQLException {
        try (var plane = plane(Map.of())) {
            var records = plane.bean(CallRecords.class);
            var jdbc = plane.bean(JdbcClient.class);
            records.on(rang());
            records.flush();
            away(jdbc, true);
            // nobody gets past this lock: an event that waited for the database would wait for ever
            try (var other = DATABASE.dataSource().getConnection()) {
                other.setAutoCommit(false);
                other.createStatement().execute("lock table call_line in access exclusive mode");
                assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                    for (int i = 1; i <= 100; i++) {
                        records.on(text(i, "第" + i + "句"));
                    }
                });
                other.rollback();
            }
            assertThat(records.flush()).isFalse();
            away(jdbc, false);

            await().untilAsserted(() -> assertThat(records.lines(id)).hasSize(100));
        }
    }

    /** Makes the writer's statements fail as they do when a resource is missing (a table that cannot be locked in time). */
    private static void away(JdbcClient jdbc, boolean away) {
        // 53100 disk_full: the database answers, but cannot take anything now
        if (away) {
            jdbc.sql("""
                            create or replace function refuse() returns trigger language plpgsql as
                            $$ begin raise exception 'full' using errcode = '53100'; end $$
                            """).update();
            jdbc.sql("create trigger refuse before insert on call_line execute function refuse()")
                    .update();
        } else {
            jdbc.sql("drop trigger refuse on call_line").update();
        }
    }

    @Test
    void anEventThatCannotBeStoredHoldsUpNoOther() {
        try (var plane = plane(Map.of())) {
            var records = plane.bean(CallRecords.class);
            records.on(rang());
            records.on(text(1, "字\0符"));
            records.on(new CallEvent.Answered(id, CLOCK.instant(), "agent\0"));
            records.on(text(2, "后一句"));
            records.flush();

            assertThat(records.lines(id)).extracting(CallLine::text).containsExactly("字符", "后一句");
        }
    }

    @Test
    void aFullQueueCostsACallsThreadItsPatienceAndTheNewestEvents() {
        try (var plane = plane(Map.of("huiyin.calls.queue", 10, "huiyin.calls.stop-patience", "100ms"))) {
            var records = plane.bean(CallRecords.class);
            var jdbc = plane.bean(JdbcClient.class);
            records.on(rang());
            records.flush();
            away(jdbc, true);
            for (int i = 1; i <= 40; i++) {
                records.on(text(i, "第" + i + "句"));
            }
            away(jdbc, false);
            await().until(records::flush);

            List<CallLine> lines = records.lines(id);
            assertThat(lines).hasSizeBetween(10, 30);
            assertThat(lines.getFirst().text()).isEqualTo("第1句");
        }
    }
}
