package io.huiyin.core.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.call.CallId;
import io.huiyin.core.draft.Draft.Words;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Splits;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.ticket.UnknownCode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent is still writing. The test city shows a draft to the centre after two hours. */
class DraftsIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static RecordPlane plane;
    static Drafts drafts;
    static Tickets tickets;
    static Splits splits;

    final CallId call = CallId.random();

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        drafts = plane.bean(Drafts.class);
        tickets = plane.bean(Tickets.class);
        splits = plane.bean(Splits.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void mondayMorning() {
        CLOCK.set("2026-11-23T10:00");
    }

    private DraftId part(int part) {
        return new DraftId(call, part);
    }

    /** Begun: the agent has written a title and nothing else. */
    private Words title(String title) {
        return words(new NewTicket(
                "", null, title, "", null, null, null, "13800001234", null, false, false, call, null, null));
    }

    private static Words words(NewTicket demand) {
        return new Words(demand, null, List.of("title"));
    }

    private NewTicket outage() {
        NewTicket some = TestCity.outage("water");
        return new NewTicket(
                some.kind(),
                some.matter(),
                some.title(),
                some.content(),
                some.place(),
                some.area(),
                some.happened(),
                some.phone(),
                some.name(),
                false,
                false,
                call,
                some.unit(),
                some.unitReason());
    }

    @Test
    void aDraftIsKeptAsItWasWrittenAndIsNoTicket() {
        long before = tickets.figures().filedToday();
        drafts.keep(part(1), 0, title("路面"), "agent1");
        CLOCK.set("2026-11-23T10:05");
        Draft kept = drafts.keep(part(1), 1, title("路面积水"), "agent1");
        assertThat(drafts.find(part(1))).contains(kept);
        assertThat(kept.words().demand().title()).isEqualTo("路面积水");
        assertThat(kept.words().touched()).containsExactly("title");
        assertThat(drafts.of("agent1")).contains(kept);
        assertThat(tickets.figures().filedToday()).isEqualTo(before);
    }

    @Test
    void twoPagesOfOneAgentNeverLoseAWord() {
        drafts.keep(part(1), 0, title("甲"), "agent1");
        drafts.keep(part(1), 1, title("甲乙"), "agent1");
        assertThatThrownBy(() -> drafts.keep(part(1), 1, title("甲丙"), "agent1")).isInstanceOf(StaleDraft.class);
        assertThatThrownBy(() -> drafts.keep(part(1), 0, title("丁"), "agent1")).isInstanceOf(StaleDraft.class);
        assertThatThrownBy(() -> drafts.discard(part(1), 1, "agent1")).isInstanceOf(StaleDraft.class);
        assertThat(drafts.find(part(1)).orElseThrow().words().demand().title()).isEqualTo("甲乙");
    }

    @Test
    void onlyWhoeverHasItWritesOnIt() {
        drafts.keep(part(1), 0, title("甲"), "agent1");
        assertThatThrownBy(() -> drafts.keep(part(1), 1, title("乙"), "agent2")).isInstanceOf(UnknownDraft.class);
        assertThatThrownBy(() -> drafts.discard(part(1), 1, "agent2")).isInstanceOf(UnknownDraft.class);
        assertThatThrownBy(() -> drafts.file(part(1), outage(), null, "agent2")).isInstanceOf(UnknownDraft.class);
    }

    @Test
    void aDraftGoesToAnotherAgentWhoFilesIt() {
        drafts.keep(part(1), 0, title("甲"), "agent1");
        assertThatThrownBy(() -> drafts.handOver(part(1), "agent2", " ", "agent1"))
                .isInstanceOf(MissingWords.class);
        assertThatThrownBy(() -> drafts.handOver(part(1), "clerk-water", "下班", "agent1"))
                .isInstanceOf(UnknownCode.class);
        assertThatThrownBy(() -> drafts.handOver(part(1), "agent1", "下班", "agent1"))
                .isInstanceOf(RefusedByRule.class);
        Draft handed = drafts.handOver(part(1), "agent2", "下班", "agent1");
        assertThat(handed.handed()).isEqualTo(new Draft.HandOver("agent1", "下班"));
        assertThat(drafts.of("agent1")).noneMatch(one -> one.id().equals(part(1)));
        assertThat(drafts.of("agent2")).contains(handed);
        // the page that agent1 has left open
        assertThatThrownBy(() -> drafts.keep(part(1), 1, title("甲乙"), "agent1")).isInstanceOf(UnknownDraft.class);
        Ticket ticket = drafts.file(part(1), outage(), null, "agent2");
        assertThat(ticket.filedBy()).isEqualTo("agent2");
        assertThat(tickets.story(ticket.id()).getLast())
                .extracting(TicketEvent::type, TicketEvent::actor, TicketEvent::note)
                .containsExactly("draftHandedOver", "agent2", "话务员一移交：下班");
    }

    @Test
    void aDraftIsFiledOnce() {
        drafts.keep(part(1), 0, title("甲"), "agent1");
        Ticket ticket = drafts.file(part(1), outage(), null, "agent1");
        assertThat(ticket.state()).isEqualTo(TicketState.DISPATCHED);
        assertThatThrownBy(() -> drafts.file(part(1), outage(), null, "agent1"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining(ticket.id().value());
        assertThatThrownBy(() -> drafts.keep(part(1), 2, title("甲"), "agent1")).isInstanceOf(RefusedByRule.class);
        Draft filed = drafts.find(part(1)).orElseThrow();
        assertThat(filed.ticket()).isEqualTo(ticket.id());
        assertThat(filed.words().demand().title())
                .as("the words are the ticket's")
                .isEmpty();
        assertThat(drafts.of("agent1")).noneMatch(one -> one.id().equals(part(1)));
    }

    @Test
    void aRefusedFilingLeavesTheDraft() {
        drafts.keep(part(1), 0, title("甲"), "agent1");
        assertThatThrownBy(() -> drafts.file(part(1), title("甲").demand(), null, "agent1"))
                .isInstanceOf(UnknownCode.class);
        assertThat(drafts.find(part(1)).orElseThrow().open()).isTrue();
    }

    @Test
    void aDiscardedDraftIsGoneAndTheTrailSaysWho() {
        drafts.keep(part(1), 0, title("甲"), "agent1");
        drafts.discard(part(1), 1, "agent1");
        assertThat(drafts.find(part(1))).isEmpty();
        var trail = plane.bean(AuditTrail.class)
                .search(new AuditTrail.Query("agent1", "discardedDraft", call + "/1", null, null, 0, 10));
        assertThat(trail.entries()).hasSize(1);
    }

    @Test
    void theCentreSeesWhatNobodyHasWrittenOnForTwoHours() {
        drafts.keep(part(1), 0, title("甲"), "agent1");
        CLOCK.set("2026-11-23T11:59");
        assertThat(drafts.waiting()).noneMatch(one -> one.id().equals(part(1)));
        CLOCK.set("2026-11-23T12:00");
        assertThat(drafts.waiting()).anyMatch(one -> one.id().equals(part(1)));
        drafts.keep(part(1), 1, title("甲乙"), "agent1");
        assertThat(drafts.waiting()).noneMatch(one -> one.id().equals(part(1)));
    }

    @Test
    void severalMattersOfOneCallAreSeveralLinkedTickets() {
        Ticket outage = drafts.file(part(1), outage(), null, "agent1");
        var litter = new NewTicket(
                "complaint",
                "litter",
                "垃圾没有清运",
                "楼下垃圾三天没有清运。",
                "星河小区三栋",
                "xinghe",
                null,
                "13800001234",
                "王女士",
                false,
                false,
                call,
                "street-xinghe",
                null);
        Ticket second = drafts.file(part(2), litter, null, "agent1");
        Ticket asked = drafts.file(part(3), outage(), "明早恢复供水。", "agent1");
        assertThat(List.of(outage.id(), second.id(), asked.id())).doesNotHaveDuplicates();
        assertThat(second.unit()).isEqualTo("street-xinghe");
        assertThat(asked.state()).isEqualTo(TicketState.ANSWERED);
        assertThat(splits.of(second.id())).extracting(Ticket::id).containsExactly(outage.id(), asked.id());
        assertThat(splits.of(outage.id())).extracting(Ticket::id).containsExactly(second.id(), asked.id());
        assertThat(tickets.story(outage.id()))
                .filteredOn(event -> event.type().equals("splitOff"))
                .extracting(TicketEvent::note)
                .containsExactly("另立 " + second.id() + "：一次来电反映多件事", "另立 " + asked.id() + "：一次来电反映多件事");
        assertThat(tickets.story(second.id()).getLast())
                .extracting(TicketEvent::type, TicketEvent::actor)
                .containsExactly("splitFrom", "agent1");
    }
}
