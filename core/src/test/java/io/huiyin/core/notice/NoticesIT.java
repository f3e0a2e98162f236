package io.huiyin.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.city.CityFolderException;
import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.duty.Duty;
import io.huiyin.core.duty.DutyRoster;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.notice.SmsGateway.Outcome;
import io.huiyin.core.supervision.EmergencyRound;
import io.huiyin.core.supervision.UrgeLadder;
import io.huiyin.core.ticket.Escalation;
import io.huiyin.core.ticket.Escalations;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** Who is on duty, who is told, and what becomes of the messages to their telephones. */
class NoticesIT {

    static final Notices.Reader WATER = new Notices.Reader(Set.of("water"), false);
    static final Notices.Reader CENTRE = new Notices.Reader(Set.of(), true);

    final SettableClock clock = SettableClock.at("2026-11-22T02:00");
    final RecordPlane plane = RecordPlane.on(TestDatabase.migrated("core"), clock);
    final DutyRoster roster = plane.bean(DutyRoster.class);
    final Notices notices = plane.bean(Notices.class);
    final SmsOutbox outbox = plane.bean(SmsOutbox.class);
    final Tickets tickets = plane.bean(Tickets.class);

    @AfterEach
    void stop() {
        plane.close();
    }

    private Duty duty(@Nullable String unit, String person, String phone, boolean leader) {
        var of = new Duty(0, unit, person, phone, leader, Instant.EPOCH, Instant.EPOCH);
        return roster.add(unit, LocalDate.of(2026, 11, 21), LocalTime.of(17, 30), LocalTime.of(8, 30), of, "centre1");
    }

    private List<String> phones() {
        return outbox.newest().stream().map(Sms::phone).sorted().distinct().toList();
    }

    private Ticket urgent() {
        NewTicket said = TestCity.outage("water");
        return tickets.file(
                new NewTicket(
                        said.kind(),
                        said.matter(),
                        said.title(),
                        said.content(),
                        said.place(),
                        said.area(),
                        said.happened(),
                        said.phone(),
                        said.name(),
                        false,
                        true,
                        null,
                        "water",
                        null),
                "agent1");
    }

    @Test
    void whoIsOnDutyIsKnownByDayAndHoursAndElseTheUnitAboveStandsIn() {
        Duty night = duty("dist-hubin", "夜班", "100001", false);
        Instant now = clock.instant();
        assertThat(roster.onDuty("dist-hubin", false, now)).containsExactly(night);
        assertThat(roster.onDuty("dist-hubin", true, now)).isEmpty();
        assertThat(roster.onDuty("street-xinghe", false, now)).containsExactly(night);
        assertThat(roster.onDuty("water", false, now)).isEmpty();
        assertThat(roster.onDuty(null, false, now)).isEmpty();
        assertThat(roster.onDuty("dist-hubin", false, now.plus(Duration.ofHours(7))))
                .isEmpty();
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(roster.between("dist-hubin", day, day)).containsExactly(night);
        roster.remove(night, "centre1");
        assertThat(roster.between("dist-hubin", day, day)).isEmpty();
        assertThatThrownBy(() -> duty("water", "甲", "abc", false)).isInstanceOf(RefusedByRule.class);
    }

    @Test
    void aSheetIsTakenOverWholeOrNotAtAllAndTwiceIsOnce() {
        String head = "单位代码,日期,开始,结束,姓名,电话,带班领导\n";
        String good = head + "water,2026-11-22,08:30,17:30,李工,0599-111,\n,2026-11-22,17:30,08:30,王主任,0599-222,是\n";
        assertThat(take(good)).isEqualTo(2);
        assertThat(take(good)).isEqualTo(2);
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(roster.between("water", day, day)).hasSize(1);
        assertThat(roster.between(null, day, day))
                .singleElement()
                .returns(true, Duty::leader)
                .returns("王主任", Duty::person);
        assertThatThrownBy(() -> take(head + "urban,2026-11-22,08:30,17:30,甲,1234,\nmoon,昨天,8,9,乙,x,\n"))
                .isInstanceOfSatisfying(
                        CityFolderException.class, e -> assertThat(e.problems()).hasSizeGreaterThan(3));
        assertThat(roster.between("urban", day, day)).isEmpty();
        assertThatThrownBy(() ->
                        roster.takeOver("值班", good.getBytes(StandardCharsets.UTF_8), "water"::equals, "clerk-water"))
                .isInstanceOf(CityFolderException.class);
    }

    private int take(String csv) {
        return roster.takeOver("值班", csv.getBytes(StandardCharsets.UTF_8), unit -> true, "centre1");
    }

    @Test
    void anEmergencyThatNobodyTakesReachesThoseOnDutyFurtherAndFurther() {
        duty("water", "值班员", "100001", false);
        duty("water", "带班领导", "100002", true);
        duty(null, "中心", "100003", false);
        EmergencyRound round = plane.bean(EmergencyRound.class);
        Ticket ticket = urgent();
        round.go();
        round.go();
        assertThat(phones()).containsExactly("100001");
        assertThat(outbox.newest()).hasSize(1);
        clock.forward(Duration.ofMinutes(11));
        round.go();
        assertThat(phones()).containsExactly("100001", "100002");
        assertThat(notices.of(CENTRE)).isEmpty();
        clock.forward(Duration.ofMinutes(10));
        round.go();
        assertThat(phones()).containsExactly("100001", "100002", "100003");
        assertThat(notices.of(CENTRE)).singleElement().returns(ticket.id(), Notice::ticket);
        assertThat(outbox.newest())
                .allMatch(sms -> !sms.words().contains(ticket.demand().title()));
    }

    @Test
    void leadersAreToldOfUrgeNoticesCriticismAndWhatIsRaisedOnceEach() {
        Ticket ticket = tickets.file(TestCity.outage("water"), "agent1");
        ticket = tickets.sign(ticket.id(), ticket.version(), "clerk-water");
        clock.set("2026-12-20T22:00");
        var of = new Duty(0, "water", "带班领导", "100002", true, Instant.EPOCH, Instant.EPOCH);
        roster.add("water", LocalDate.of(2026, 12, 20), LocalTime.of(8, 0), LocalTime.of(8, 0), of, "centre1");
        UrgeLadder ladder = plane.bean(UrgeLadder.class);
        ladder.take(ticket.id(), ticket.version(), UrgeStep.NOTICE, "逾期", "centre1");
        ticket = tickets.find(ticket.id()).orElseThrow();
        ladder.take(ticket.id(), ticket.version(), UrgeStep.CRITICISM, "仍未办理", "centre1");
        ticket = tickets.find(ticket.id()).orElseThrow();
        plane.bean(Escalations.class)
                .raise(
                        ticket.id(),
                        ticket.version(),
                        new Escalations.Request(Escalation.Kind.LEADER, "分管副市长", "久拖不决"),
                        "centre1");

        assertThat(notices.of(WATER))
                .extracting(Notice::type)
                .containsExactly("raisedToLeader", "criticised", "noticed");
        assertThat(notices.of(CENTRE)).extracting(Notice::type).containsExactly("raisedToLeader");
        assertThat(outbox.newest()).hasSize(3).allMatch(sms -> sms.phone().equals("100002"));
        assertThat(notices.unread(WATER)).isEqualTo(3);
        Notice first = notices.of(WATER).getFirst();
        assertThat(notices.read(first.id(), CENTRE, "centre1")).isFalse();
        assertThat(notices.read(first.id(), WATER, "leader-water")).isTrue();
        assertThat(notices.unread(WATER)).isEqualTo(2);
        assertThat(notices.of(new Notices.Reader(Set.of("urban"), false))).isEmpty();
    }

    @Test
    void withoutAGatewayMessagesStandInTheOutbox() {
        duty("water", "值班员", "100001", false);
        urgent();
        plane.bean(EmergencyRound.class).go();
        SmsRound round = plane.bean(SmsRound.class);
        assertThat(round.go()).isEqualTo(1);
        assertThat(round.go()).isZero();
        assertThat(outbox.newest()).singleElement().returns(Sms.State.SHOWN, Sms::state);
    }

    @Test
    void whatIsRefusedIsTriedAgainWithPatienceAndWhatIsLostIsNot() {
        duty("water", "值班员", "100001", false);
        urgent();
        plane.bean(EmergencyRound.class).go();
        List<Long> handed = new ArrayList<>();
        Deque<Outcome> outcomes = new ArrayDeque<>(
                List.of(new Outcome.Refused("503"), new Outcome.Lost("没有回答"), new Outcome.Accepted("202")));
        SmsRound round = round((id, phone, words) -> {
            handed.add(id);
            return outcomes.remove();
        });
        round.go();
        round.go();
        assertThat(handed).hasSize(1);
        clock.forward(Duration.ofMinutes(2));
        round.go();
        Sms lost = outbox.newest().getFirst();
        assertThat(lost.state()).isEqualTo(Sms.State.UNKNOWN);
        assertThat(lost.tries()).isEqualTo(2);
        clock.forward(Duration.ofDays(1));
        round.go();
        assertThat(handed).hasSize(2);
        assertThat(outbox.again(lost.id())).isTrue();
        round.go();
        assertThat(outbox.newest().getFirst().state()).isEqualTo(Sms.State.SENT);
        assertThat(outbox.newest().getFirst().result()).isEqualTo("202");
        assertThat(outbox.again(lost.id())).isFalse();
        assertThat(handed).hasSize(3).containsOnly(lost.id());
    }

    @Test
    void whoDiesWhileSendingHasNotSentItTwice() {
        duty("water", "值班员", "100001", false);
        urgent();
        plane.bean(EmergencyRound.class).go();
        List<Long> handed = new ArrayList<>();
        SmsRound dying = round((id, phone, words) -> {
            handed.add(id);
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(dying::go).isInstanceOf(IllegalStateException.class);
        SmsRound next = round((id, phone, words) -> {
            handed.add(id);
            return new Outcome.Accepted("");
        });
        next.go();
        clock.forward(Duration.ofMinutes(6));
        next.go();
        assertThat(handed).hasSize(1);
        assertThat(outbox.newest().getFirst().state()).isEqualTo(Sms.State.UNKNOWN);
    }

    private SmsRound round(SmsGateway gateway) {
        return new SmsRound(outbox, new ObjectProvider<>() {
            @Override
            public SmsGateway getObject() {
                return gateway;
            }
        });
    }
}
