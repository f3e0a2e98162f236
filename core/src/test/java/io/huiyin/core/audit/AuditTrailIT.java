package io.huiyin.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTrailIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static RecordPlane plane;
    static AuditTrail trail;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        trail = plane.bean(AuditTrail.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void anEmptyTrail() {
        CLOCK.set("2026-11-23T10:00");
        trail.forget(Instant.parse("2027-01-01T00:00:00Z"));
    }

    private static AuditTrail.Page found(@Nullable String who, @Nullable String what, int page, int size) {
        return trail.search(new AuditTrail.Query(who, what, null, null, null, page, size));
    }

    @Test
    void linesAreFoundByPersonDeedAndTimeTheNewestFirst() {
        trail.record("agent1", "readTicket", "T1");
        CLOCK.set("2026-11-23T11:00");
        Instant later = CLOCK.instant();
        trail.record("agent1", "heardRecording", "C1");
        trail.record("clerk-water", "readTicket", "T1");

        assertThat(found(null, null, 0, 10).entries())
                .extracting(AuditTrail.Entry::who)
                .containsExactly("clerk-water", "agent1", "agent1");
        assertThat(found("agent1", "readTicket", 0, 10).total()).isEqualTo(1);
        assertThat(trail.search(new AuditTrail.Query(null, null, "T1", later, null, 0, 10))
                        .entries())
                .extracting(AuditTrail.Entry::who)
                .containsExactly("clerk-water");
        assertThat(trail.search(new AuditTrail.Query(null, null, null, null, later, 0, 10))
                        .total())
                .isEqualTo(1);
        assertThat(found(null, null, 1, 2).entries()).hasSize(1);
    }

    @Test
    void aPageThatRenewsItselfIsReadOnce() {
        trail.recordOnce("agent1", "readTicket", "T2", Duration.ofMinutes(10));
        trail.recordOnce("agent1", "readTicket", "T2", Duration.ofMinutes(10));
        trail.recordOnce("agent2", "readTicket", "T2", Duration.ofMinutes(10));
        CLOCK.set("2026-11-23T10:11");
        trail.recordOnce("agent1", "readTicket", "T2", Duration.ofMinutes(10));
        assertThat(trail.of("T2")).extracting(AuditTrail.Entry::who).containsExactly("agent1", "agent2", "agent1");
    }

    @Test
    void whatIsOlderThanItIsKeptIsForgotten() {
        trail.record("agent1", "readTicket", "T3");
        CLOCK.set("2026-11-25T10:00");
        trail.record("agent1", "readTicket", "T4");
        assertThat(trail.forget(CLOCK.instant().minus(Duration.ofDays(1)))).isEqualTo(1);
        assertThat(found(null, null, 0, 10).entries())
                .extracting(AuditTrail.Entry::subject)
                .containsExactly("T4");
    }
}
