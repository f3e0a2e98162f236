package io.huiyin.routermodel.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.city.CityFolderException;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.model.ModelKind;
import io.huiyin.core.model.ModelRefused;
import io.huiyin.core.model.ModelVersion;
import io.huiyin.core.model.ModelVersion.State;
import io.huiyin.core.model.ModelVersions;
import io.huiyin.core.model.UnknownModel;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RouterVersionsIT {

    private static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    private final RecordPlane plane = RecordPlane.on(
            TestDatabase.migrated("core", "routermodel"),
            CLOCK,
            TestCity.folder(),
            Map.of(),
            RouterVersions.class,
            KnownOrders.class,
            PastOrders.class,
            RoutingLabels.class,
            CityRouter.class,
            Shadow.class);
    private final List<Unit> units = plane.bean(Units.class).all().stream()
            .filter(Unit::mayLead)
            .limit(2)
            .toList();

    @AfterEach
    void stop() {
        plane.close();
    }

    private RouterVersions routers() {
        return plane.bean(RouterVersions.class);
    }

    private PastOrders past() {
        return plane.bean(PastOrders.class);
    }

    private String water() {
        return units.getFirst().code();
    }

    private String lamps() {
        return units.getLast().code();
    }

    /** Of two units, in other words each. */
    private byte[] table(int rows) {
        var table = new StringBuilder("受理日期,诉求内容,承办单位\n");
        for (int i = 0; i < rows; i++) {
            boolean water = i % 2 == 0;
            table.append("2026-%02d-%02d,".formatted(1 + i % 9, 1 + i % 28))
                    .append("%d号楼".formatted(i))
                    .append(water ? "昨天停水了没有水用" : "门口的路灯不亮很黑")
                    .append(",")
                    // a name, a code: both are known
                    .append(water ? units.getFirst().name() : lamps())
                    .append("\n");
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void settled(String id, String content, String unit, boolean secret) {
        plane.bean(JdbcClient.class)
                .sql("""
                        insert into ticket (id, version, state, kind, title, content, phone, secret, urgent, filed_by, filed_at, unit)
                        values (:id, 1, 'CLOSED', 'help', '求助', :content, '', :secret, false, 'agent', :at, :unit)
                        """)
                .param("id", id)
                .param("content", content)
                .param("secret", secret)
                .param("at", Sql.time(CLOCK.instant()))
                .param("unit", unit)
                .update();
    }

    private ModelVersion made() {
        int number = routers().ask("pinggu01").number();
        routers().make(number);
        return plane.bean(ModelVersions.class).find(ModelKind.ROUTING, number).orElseThrow();
    }

    @Test
    void aRouterIsLearntFromOrdersOfTheTimeBeforeMeasuredAndTakesForceByAPersonOnly() {
        assertThat(past().takeOver("去年.csv", table(240), "pinggu01")).isEqualTo(240);
        settled("CS1", "三栋停水了", water(), false);
        settled("CS2", "不要告诉别人，三栋停水了", water(), true);

        var version = made();

        assertThat(version.reason()).isNull();
        assertThat(version.state()).isEqualTo(State.READY);
        assertThat(version.progress()).isEqualTo(100);
        // the secret one is not learnt from
        assertThat(version.countedFrom())
                .containsEntry(RouterVersions.TICKETS, 1)
                .containsEntry(RouterVersions.PAST, 240)
                .containsEntry(RouterVersions.UNITS, 2);
        assertThat(version.figures()).containsEntry(RouterVersions.TOP1, 1.0);
        var report = routers().report(version.number()).orElseThrow();
        assertThat(report.tried()).isPositive();
        assertThat(report.learnt()).isEqualTo(192);
        assertThat(report.beside()).isNull();
        var router = plane.bean(CityRouter.class);
        router.look();
        assertThat(router.get()).isEmpty();

        routers().takeForce(version.number(), "测评合格", "pinggu01");
        router.look();
        var learnt = router.get().orElseThrow();
        assertThat(learnt.router().predict("家里停水", List.of()).getFirst().unit()).isEqualTo(water());
        assertThat(learnt.router().words("门口的路灯不亮", lamps())).isNotEmpty();

        var next = made();
        assertThat(routers().report(next.number()).orElseThrow().beside())
                .satisfies(beside -> assertThat(beside.number()).isEqualTo(version.number()));
        routers().takeForce(null, "先按目录", "pinggu01");
        router.look();
        assertThat(router.get()).isEmpty();
    }

    @Test
    void aVersionThatIsTriedIsHeldAgainstTheUnitsThatSettleTheTickets() throws IOException {
        past().takeOver("去年.csv", table(240), "pinggu01");
        var shadow = plane.bean(Shadow.class);
        assertThat(shadow.result()).isEmpty();
        assertThatThrownBy(() -> shadow.begin(1, "pinggu01")).isInstanceOf(UnknownModel.class);
        int number = made().number();

        shadow.begin(number, "pinggu01");

        assertThat(shadow.router().orElseThrow().number()).isEqualTo(number);
        settled("CS1", "三栋停水了", water(), false);
        settled("CS2", "路灯不亮", lamps(), false);
        settled("CS3", "说不清", lamps(), false);
        plane.bean(JdbcClient.class)
                .sql("update ticket set state = 'DISPATCHED' where id = 'CS3'")
                .update();
        shadow.said("CS1", number, water(), true);
        shadow.said("CS1", number, lamps(), true);
        shadow.said("CS1", Shadow.CATALOGUE, lamps(), false);
        shadow.said("CS2", number, lamps(), true);
        shadow.said("CS2", Shadow.CATALOGUE, null, false);
        shadow.said("CS3", number, lamps(), true);
        shadow.said("CS3", Shadow.CATALOGUE, lamps(), false);
        assertThat(shadow.result())
                .contains(new Shadow.Result(number, Shadow.CATALOGUE, CLOCK.instant(), 3, 2, 2, 0, 0.5));

        routers().takeForce(number, "试跑合格", "pinggu01");
        assertThat(shadow.router()).isEmpty();
        assertThatThrownBy(() -> shadow.begin(number, "pinggu01"))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("正在生效");
        shadow.begin(null, "pinggu01");
        assertThat(shadow.result()).isEmpty();
    }

    @Test
    void whatAPersonSaysOfAnOrderIsLearntAndWhatNobodyCanLearnFromIsLeftOut() {
        past().takeOver("去年.csv", table(240), "pinggu01");
        settled("CS1", "三栋停水了", lamps(), false);
        var labels = plane.bean(RoutingLabels.class);
        labels.say("CS1", water(), "pinggu01");
        labels.say("past-1", null, "pinggu01");

        var known = plane.bean(KnownOrders.class).read();

        assertThat(known.labelled()).isEqualTo(1);
        assertThat(known.orders())
                .hasSize(240)
                .filteredOn(order -> order.source().equals("CS1"))
                .singleElement()
                .satisfies(order -> assertThat(order.unit()).isEqualTo(water()));
        labels.takeBack("CS1", "pinggu01");
        assertThat(plane.bean(KnownOrders.class).read().labelled()).isZero();
    }

    @Test
    void tooFewOrdersAreRefusedWithWhatToDo() {
        past().takeOver("去年.csv", table(10), "pinggu01");
        assertThatThrownBy(() -> routers().ask("pinggu01"))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("10 件")
                .hasMessageContaining("导入历史工单");
    }

    @Test
    void aVersionThatIsCancelledIsNotMade() {
        past().takeOver("去年.csv", table(240), "pinggu01");
        int number = routers().ask("pinggu01").number();
        routers().cancel(number, "pinggu01");
        routers().make(number);
        var version =
                plane.bean(ModelVersions.class).find(ModelKind.ROUTING, number).orElseThrow();
        assertThat(version.state()).isEqualTo(State.FAILED);
        assertThat(version.reason()).isEqualTo("已取消");
        assertThatThrownBy(() -> routers().cancel(number, "pinggu01")).isInstanceOf(ModelRefused.class);
        assertThatThrownBy(() -> routers().takeForce(number, "试试", "pinggu01")).isInstanceOf(ModelRefused.class);
    }

    @Test
    void aTableIsTakenOverWholeOrNotAtAllAndTwiceDoublesNothing() {
        assertThatThrownBy(() -> past().takeOver(
                                "去年.csv",
                                "受理日期,诉求内容,承办单位\n2026-01-02,停水,没有这个局\n2026-01-03,路灯不亮,%s\n"
                                        .formatted(lamps())
                                        .getBytes(StandardCharsets.UTF_8),
                                "pinggu01"))
                .isInstanceOf(CityFolderException.class)
                .hasMessageContaining("没有这个局")
                .hasMessageContaining("去年.csv:2");
        assertThat(past().count()).isZero();
        past().takeOver("去年.csv", table(4), "pinggu01");
        assertThat(past().takeOver("去年.csv", table(4), "pinggu01")).isZero();
        assertThat(past().count()).isEqualTo(4);
    }

    @Test
    void whoAskedIsLeftOutOfWhatIsKept() {
        past().takeOver(
                        "去年.csv",
                        "受理日期,诉求内容,承办单位\n2026-01-02,家里停水请打13912345678,%s\n"
                                .formatted(water())
                                .getBytes(StandardCharsets.UTF_8),
                        "pinggu01");
        assertThat(past().text("past-1").orElseThrow()).contains("家里停水").doesNotContain("13912345678");
    }
}
