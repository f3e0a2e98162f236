package io.huiyin.core.ticket;

import static io.huiyin.core.ticket.TicketState.DISPATCHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tickets refuse, how they are numbered and how they are found. */
class TicketRulesIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static RecordPlane plane;
    static Tickets tickets;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void morning() {
        CLOCK.set("2026-11-23T10:00");
    }

    @Test
    void ofTwoWhoDecideOnTheSameVersionOneIsTold() {
        Ticket filed = tickets.file(TestCity.outage("water"), "agent1");
        tickets.sign(filed.id(), filed.version(), "clerk-water");

        assertThatThrownBy(() -> tickets.dispatch(filed.id(), filed.version(), "urban", "改派", "centre1"))
                .isInstanceOfSatisfying(StaleTicket.class, stale -> {
                    assertThat(stale.ticket()).isEqualTo(filed.id());
                    assertThat(stale.decidedOn()).isEqualTo(filed.version());
                    assertThat(stale.current()).isEqualTo(filed.version() + 1);
                });
    }

    @Test
    void stepsWithoutAnArrowAreRefusedAndChangeNothing() {
        Ticket filed = tickets.file(TestCity.outage(null), "agent1");

        assertThatThrownBy(() -> tickets.sign(filed.id(), filed.version(), "clerk-water"))
                .isInstanceOf(IllegalStep.class)
                .hasMessageContaining("待派单");
        assertThatThrownBy(() -> tickets.recordContact(filed.id(), filed.version(), "电话", "clerk-water"))
                .isInstanceOf(IllegalStep.class);
        assertThat(tickets.find(filed.id())).contains(filed);
        assertThat(tickets.story(filed.id())).hasSize(1);
    }

    @Test
    void aVillageNeverLeads() {
        assertThatThrownBy(() -> tickets.file(TestCity.outage("village-xinghe-1"), "agent1"))
                .isInstanceOf(UnitMayNotLead.class);
        Ticket filed = tickets.file(TestCity.outage(null), "agent1");
        assertThatThrownBy(() -> tickets.dispatch(filed.id(), filed.version(), "village-xinghe-1", "", "centre1"))
                .isInstanceOf(UnitMayNotLead.class);
    }

    @Test
    void codesThatTheCityDoesNotHaveAreNamedWithThoseThatItHas() {
        assertThatThrownBy(() -> tickets.file(TestCity.outage("nobody"), "agent1"))
                .isInstanceOf(UnknownCode.class)
                .hasMessageContaining("nobody")
                .hasMessageContaining("water");
        var demand =
                new NewTicket("nonsense", null, "题", "文", null, null, null, "", null, false, false, null, null, null);
        assertThatThrownBy(() -> tickets.file(demand, "agent1"))
                .isInstanceOf(UnknownCode.class)
                .hasMessageContaining("consultation");
        assertThatThrownBy(() -> tickets.sign(new TicketId("CS000"), 1, "clerk-water"))
                .isInstanceOf(UnknownTicket.class);
    }

    @Test
    void aMatterThatTheCityDoesNotHaveIsRefusedWithAUnitWithoutOneAndAnsweredAtOnce() {
        for (String unit : Arrays.asList("water", null)) {
            assertThatThrownBy(() -> tickets.file(ofMatter("levitation", unit), "agent1"))
                    .isInstanceOf(UnknownCode.class)
                    .hasMessageContaining("levitation")
                    .hasMessageContaining("outage");
        }
        assertThatThrownBy(() -> tickets.answerAtOnce(ofMatter("levitation", null), "答复", "agent1"))
                .isInstanceOf(UnknownCode.class);
    }

    private static NewTicket ofMatter(String matter, @Nullable String unit) {
        return new NewTicket("help", matter, "题", "文", null, null, null, "", null, false, false, null, unit, null);
    }

    @Test
    void numbersHaveNoGapsWhenFilingsFailAndManyFileAtOnce() throws Exception {
        CLOCK.set("2026-11-27T10:00");
        JdbcClient jdbc = plane.bean(JdbcClient.class);
        List<Future<?>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                boolean bad = i % 4 == 0;
                all.add(threads.submit(() -> tickets.file(bad ? broken() : TestCity.outage("water"), "agent1")));
            }
        }
        assertThat(all.stream().filter(f -> f.state() == Future.State.SUCCESS)).hasSize(30);
        assertThat(jdbc.sql("select right(id, 4)::int from ticket where id like 'CS20261127%' order by id")
                        .query(Integer.class)
                        .list())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    /** passes every check of ours and fails in the database, after the number was drawn: a character it cannot hold */
    private static NewTicket broken() {
        return new NewTicket("help", null, "题\0", "文", null, null, null, "1", null, false, false, null, "water", null);
    }

    @Test
    void listsFindByWordsUnitAndLateness() {
        CLOCK.set("2025-03-03T10:00");
        Ticket late = tickets.file(
                new NewTicket(
                        "help",
                        null,
                        "路灯100%不亮",
                        "湖滨大道",
                        null,
                        null,
                        null,
                        "1",
                        null,
                        false,
                        false,
                        null,
                        "urban",
                        null),
                "agent1");
        assertThat(tickets.search(new Tickets.Query("路灯 大道", null, "urban", null, false, 0, 10))
                        .tickets())
                .containsExactly(late);
        assertThat(tickets.search(new Tickets.Query("100%", null, null, null, false, 0, 10))
                        .tickets())
                .containsExactly(late);
        assertThat(tickets.search(new Tickets.Query("路灯", null, null, null, true, 0, 10))
                        .total())
                .isZero();
        CLOCK.forward(Duration.ofHours(25));
        assertThat(tickets.search(new Tickets.Query("路灯", DISPATCHED, null, null, true, 0, 10))
                        .tickets())
                .containsExactly(late)
                .allMatch(ticket -> ticket.overdueAt(CLOCK.instant()));
        assertThat(tickets.figures().overdue()).isEqualTo(1);
    }

    @Test
    void listsFindANumberByItsBeginningAndItsEndAndWordsOfAnyLength() {
        CLOCK.set("2025-05-06T10:00");
        Ticket first = tickets.file(demand("广场舞扰民", "灯光球场夜间噪声"), "agent1");
        Ticket second = tickets.file(demand("噪声", "夜里场光灯亮着"), "agent1");
        assertThat(found("CS20250506")).containsExactly(second, first);
        assertThat(found("cs202505060001")).containsExactly(first);
        assertThat(found("5060002")).containsExactly(second);
        assertThat(found("灯光")).containsExactly(first);
        assertThat(found("噪声 舞")).containsExactly(first);
        // the same pairs of characters, but not the word
        assertThat(found("光灯光球")).isEmpty();
    }

    @Test
    void aListIsCountedUpToAThousand() {
        plane.bean(JdbcClient.class).sql("""
                        insert into ticket (id, version, state, kind, title, content, phone, secret, urgent, filed_by, filed_at)
                        select 'MANY' || i, 1, 'ACCEPTED', 'help', '蝉鸣', '蝉鸣', '', false, false, 'agent1', now()
                        from generate_series(1, 1001) as g (i)
                        """).update();
        Tickets.Page page = tickets.search(new Tickets.Query("蝉鸣", null, null, null, false, 0, 10));
        assertThat(page.total()).isEqualTo(1_000);
        assertThat(page.more()).isTrue();
        plane.bean(JdbcClient.class)
                .sql("delete from ticket where id like 'MANY%'")
                .update();
    }

    @Test
    void pagesOfAListByWordsAreTheSameHoweverMuchOfItIsAskedForAtOnce() {
        CLOCK.set("2025-05-07T10:00");
        for (int i = 0; i < 5; i++) {
            tickets.file(demand("蛙声 Frogs " + i, i % 2 == 0 ? "池塘" : "水沟"), "agent1");
        }
        for (String words : List.of("蛙声", "frogs", "蛙声 池塘", "frogs 水沟")) {
            List<Ticket> whole = found(words);
            assertThat(whole)
                    .hasSizeGreaterThan(1)
                    .isSortedAccordingTo(
                            Comparator.comparing((Ticket ticket) -> ticket.id().value())
                                    .reversed());
            for (int page = 0; page <= whole.size(); page++) {
                Tickets.Page one = tickets.search(new Tickets.Query(words, null, null, null, false, page, 1));
                assertThat(one.total()).isEqualTo(whole.size());
                assertThat(one.tickets()).isEqualTo(whole.subList(page, Math.min(page + 1, whole.size())));
            }
        }
    }

    private static NewTicket demand(String title, String content) {
        return new NewTicket("help", null, title, content, null, null, null, "1", null, false, false, null, null, null);
    }

    private static List<Ticket> found(String text) {
        return tickets.search(new Tickets.Query(text, null, null, null, false, 0, 10))
                .tickets();
    }

    @Test
    void whatADepartmentAnswersForIsNotPushedDownToAStreet() {
        assertThatThrownBy(() -> tickets.file(TestCity.outage("street-xinghe"), "agent1"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("市水务集团")
                .hasMessageContaining("测试市供水条例第一条");
        Ticket open = tickets.file(TestCity.outage(null), "agent1");
        assertThatThrownBy(() -> tickets.dispatch(open.id(), open.version(), "street-xinghe", "属地", "centre1"))
                .isInstanceOf(RefusedByRule.class);
        // the district's government is no street: it coordinates
        assertThat(tickets.dispatch(open.id(), open.version(), "dist-hubin", "属地", "centre1")
                        .unit())
                .isEqualTo("dist-hubin");
    }
}
