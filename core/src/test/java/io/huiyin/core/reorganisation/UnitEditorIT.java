package io.huiyin.core.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.setup.CityRecords;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Unit.Body;
import io.huiyin.core.unit.Unit.Level;
import io.huiyin.core.unit.UnitRegister;
import io.huiyin.core.unit.UnitRegister.Kind;
import io.huiyin.core.unit.Units;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnitEditorIT {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final String DECISION = "市编办〔2026〕9 号";

    final SettableClock clock = SettableClock.at("2026-11-23T10:00");
    final RecordPlane plane = RecordPlane.on(TestDatabase.migrated("core"), clock);
    final UnitEditor editor = plane.bean(UnitEditor.class);
    final Units units = plane.bean(Units.class);
    final UnitRegister register = plane.bean(UnitRegister.class);
    final Accounts accounts = plane.bean(Accounts.class);

    @AfterEach
    void stop() {
        plane.close();
    }

    private static Unit unit(
            String code, String name, Level level, Body body, @Nullable String parent, @Nullable String area) {
        return new Unit(code, name, level, body, parent, area, "供水抢修", "0599-6120001", null);
    }

    private static Unit repair(String code) {
        return unit(code, "水务集团抢修中心", Level.CITY, Body.UTILITY, "water", null);
    }

    @Test
    void aPartOfAUnitReceivesTicketsFromItsDayOnAndTheFolderLeavesItAlone() {
        editor.create(repair("water-repair"), TODAY.plusDays(1), DECISION, "admin");
        assertThat(units.inForce("water-repair")).isEmpty();
        clock.set("2026-11-24T08:00");
        plane.bean(CityRecords.class).importCity(TestCity.folder());
        assertThat(units.inForce("water-repair").map(Unit::parent)).contains("water");
        assertThat(units.subtree("water")).contains("water-repair");
        assertThat(register.changes("water-repair"))
                .singleElement()
                .returns(Kind.CREATED, UnitRegister.Change::kind)
                .returns(DECISION, UnitRegister.Change::reason);
        assertThat(register.names("water-repair"))
                .extracting(UnitRegister.Name::name)
                .containsExactly("水务集团抢修中心");
    }

    @Test
    void aUnitThatCannotBeIsRefusedWithWhatIsWrong() {
        assertRefused("unitCode", () -> create(repair("Water Repair")));
        assertRefused("unitCodeTaken", () -> create(repair("urban")));
        assertRefused("unitNameTaken", () -> create(unit("w2", "市城管局", Level.CITY, Body.UTILITY, null, null)));
        assertRefused("unitWithoutArea", () -> create(unit("w2", "甲", Level.DISTRICT, Body.GOVERNMENT, "water", null)));
        assertRefused(
                "unitWithoutParent", () -> create(unit("w2", "甲", Level.DISTRICT, Body.GOVERNMENT, null, "hubin")));
        assertRefused("parentBelow", () -> create(unit("w2", "甲", Level.CITY, Body.GOVERNMENT, "dist-hubin", null)));
        assertRefused(
                "villageParent", () -> create(unit("w2", "甲", Level.VILLAGE, Body.VILLAGE, "dist-hubin", "hubin")));
        assertRefused(
                "villageBody", () -> create(unit("w2", "甲", Level.VILLAGE, Body.UTILITY, "street-xinghe", "hubin")));
        assertRefused("foundedInThePast", () -> editor.create(repair("w2"), TODAY.minusDays(1), DECISION, "admin"));
        assertThatThrownBy(() -> create(unit("w2", "甲", Level.CITY, Body.UTILITY, "nobody", null)))
                .isInstanceOf(UnknownCode.class);
        assertThatThrownBy(() -> create(unit("w2", "甲", Level.CITY, Body.UTILITY, "water", "moon")))
                .isInstanceOf(UnknownCode.class);
        assertThatThrownBy(() -> editor.create(repair("w2"), TODAY, " ", "admin"))
                .isInstanceOf(MissingWords.class);
        assertThat(units.find("w2")).isEmpty();
    }

    @Test
    void aLeaderIsNamedFromADayAndTakenAwayAgain() {
        editor.appoint("water", new Unit.Leader("赵平", "分管副总经理"), TODAY, DECISION, "admin");
        plane.bean(CityRecords.class).importCity(TestCity.folder());
        assertThat(units.leaderInCharge("water").map(Unit.Leader::name)).contains("赵平");
        assertThat(register.changes("water").getFirst().becomes()).isEqualTo("分管副总经理 赵平");
        assertRefused(
                "sameLeader", () -> editor.appoint("water", new Unit.Leader("赵平", "分管副总经理"), TODAY, DECISION, "admin"));
        assertRefused("appointedToCome", () -> editor.appoint("water", null, TODAY.plusDays(1), DECISION, "admin"));
        assertThatThrownBy(() -> editor.appoint("water", new Unit.Leader("赵平", ""), TODAY, DECISION, "admin"))
                .isInstanceOf(MissingWords.class);
        editor.appoint("water", null, TODAY, DECISION, "admin");
        assertThat(units.find("water").map(Unit::leader)).isEmpty();
    }

    @Test
    void otherDutiesAndAnotherAreaAreKeptWithWhatWasBeforeAndTheFolderLeavesThemAlone() {
        String before = units.find("urban").map(Unit::duties).orElseThrow();
        editor.entrust("urban", "市容环境、充电桩管理", null, TODAY, DECISION, "admin");
        plane.bean(CityRecords.class).importCity(TestCity.folder());

        assertThat(units.find("urban").map(Unit::duties)).contains("市容环境、充电桩管理");
        assertThat(register.changes("urban"))
                .singleElement()
                .returns(Kind.ENTRUSTED, UnitRegister.Change::kind)
                .returns(before, UnitRegister.Change::was)
                .returns("市容环境、充电桩管理", UnitRegister.Change::becomes);
        editor.entrust("village-xinghe-1", "协助街道", "shanqian", TODAY, DECISION, "admin");
        assertThat(register.changes("village-xinghe-1"))
                .singleElement()
                .returns(Kind.RELOCATED, UnitRegister.Change::kind)
                .returns("星河街道", UnitRegister.Change::was)
                .returns("山前区", UnitRegister.Change::becomes);
    }

    @Test
    void dutiesThatCannotBeAreRefused() {
        Unit street = units.find("street-xinghe").orElseThrow();
        assertRefused("sameDuties", () -> entrust(street, street.duties(), street.area(), TODAY));
        assertRefused("entrustedToCome", () -> entrust(street, "新职责", street.area(), TODAY.plusDays(1)));
        assertRefused("unitWithoutArea", () -> entrust(street, "新职责", null, TODAY));
        assertRefused("leadsElsewhere", () -> entrust(street, street.duties(), "shanqian", TODAY));
        assertThatThrownBy(() -> entrust(street, "新职责", "moon", TODAY)).isInstanceOf(UnknownCode.class);
        assertThatThrownBy(() -> entrust(street, " ", street.area(), TODAY)).isInstanceOf(MissingWords.class);
        assertThat(units.find("street-xinghe")).contains(street);
        assertThat(register.changes("street-xinghe")).isEmpty();
    }

    private void entrust(Unit unit, String duties, @Nullable String area, LocalDate since) {
        editor.entrust(unit.code(), duties, area, since, DECISION, "admin");
    }

    @Test
    void peopleComeAndGoAndTheirAccountsStayForWhatWasDone() {
        editor.join(person("newclerk", Role.CLERK), "water-first-1", "admin");
        assertThat(accounts.find("newclerk").map(Account::unit)).contains("water");
        assertRefused("accountTaken", () -> editor.join(person("newclerk", Role.CLERK), "water-first-1", "admin"));
        assertRefused("accountName", () -> editor.join(person("New Clerk", Role.CLERK), "water-first-1", "admin"));
        assertRefused("unitRoles", () -> editor.join(person("boss1", Role.ADMINISTRATOR), "water-first-1", "admin"));
        assertRefused("shortPassword", () -> editor.join(person("boss1", Role.CLERK), "short", "admin"));

        editor.leave("water", "clerk-water", "admin");
        plane.bean(CityRecords.class).importCity(TestCity.folder());
        assertThat(accounts.find("clerk-water").orElseThrow().roles()).isEmpty();
        assertThatThrownBy(() -> editor.leave("water", "clerk-water", "admin")).isInstanceOf(UnknownCode.class);
        assertThatThrownBy(() -> editor.leave("water", "agent1", "admin")).isInstanceOf(UnknownCode.class);
        assertThat(register.changes("water"))
                .extracting(UnitRegister.Change::kind)
                .containsExactly(Kind.LEFT, Kind.JOINED);
    }

    private void create(Unit unit) {
        editor.create(unit, TODAY, DECISION, "admin");
    }

    private static Account person(String name, Role role) {
        return new Account(name, "新人", "", Set.of(role), "water");
    }

    private static void assertRefused(String rule, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RefusedByRule.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }
}
