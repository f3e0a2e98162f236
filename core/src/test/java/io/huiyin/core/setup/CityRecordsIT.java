package io.huiyin.core.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.identity.UnknownAccount;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Grids;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;

class CityRecordsIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static RecordPlane plane;

    final CityRecords records = plane.bean(CityRecords.class);
    final Units units = plane.bean(Units.class);
    final DispatchCatalogue catalogue = plane.bean(DispatchCatalogue.class);
    final Accounts accounts = plane.bean(Accounts.class);

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void asTheFolderSays() {
        records.importCity(TestCity.folder());
    }

    @Test
    void whatIsReadIsWhatTheFolderSaysAlsoAfterASecondTime() {
        records.importCity(TestCity.folder());

        assertThat(units.all()).isEqualTo(TestCity.units());
        assertThat(catalogue.matters()).isEqualTo(TestCity.matters());
        assertThat(catalogue.inForceOn(TODAY)).isEqualTo(TestCity.catalogue());
        assertThat(accounts.all())
                .extracting(Account::name)
                .containsExactlyInAnyOrder("agent1", "agent2", "clerk-water", "centre1", "admin", "walker1", "walker2");
        assertThat(plane.bean(Grids.class).workers("street-xinghe"))
                .extracting(Grids.Worker::grids)
                .containsExactly(List.of("星河社区一格", "星河街道二格"), List.of("星河街道二格"));
        assertThat(plane.bean(Deadlines.class).calendar().isWorkingDay(LocalDate.of(2026, 10, 10)))
                .isTrue();
    }

    @Test
    void aUnitThatIsRenamedKeepsItsOldNameForTheTimeBefore() {
        Instant before = CLOCK.instant();
        CLOCK.set("2026-12-01T09:00");
        CityFolder city = TestCity.folder();
        List<Unit> renamed = city.units().stream()
                .map(u -> u.code().equals("urban") ? renamed(u, "市城市管理和综合执法局") : u)
                .toList();
        var changed = new CityFolder(
                city.path(),
                city.profile(),
                city.holidays(),
                renamed,
                city.matters(),
                city.catalogue(),
                city.accounts());
        records.importCity(changed);
        records.importCity(changed);

        assertThat(units.nameAt("urban", before)).contains("市城管局");
        assertThat(units.nameAt("urban", CLOCK.instant())).contains("市城市管理和综合执法局");
        assertThat(units.nameAt("water", before)).contains("市水务集团");
        assertThat(units.nameAt("nobody", before)).isEmpty();
        CLOCK.set("2026-12-02T09:00");
    }

    private static Unit renamed(Unit unit, String name) {
        return new Unit(
                unit.code(),
                name,
                unit.level(),
                unit.body(),
                unit.parent(),
                unit.area(),
                unit.duties(),
                unit.phone(),
                unit.leader());
    }

    @Test
    void aUnitWithoutALeaderOfItsOwnIsInTheChargeOfTheOneAbove() {
        assertThat(units.leaderInCharge("dist-hubin")).contains(new Unit.Leader("方静安", "分管副区长"));
        assertThat(units.leaderInCharge("street-xinghe")).contains(new Unit.Leader("方静安", "分管副区长"));
        assertThat(units.leaderInCharge("water")).isEmpty();
        assertThat(units.leaderInCharge("nobody")).isEmpty();
    }

    @Test
    void passwordsAreHashedAndOutliveTheNextImport() {
        var encoder = plane.bean(PasswordEncoder.class);
        Account agent = accounts.find("agent1").orElseThrow();
        assertThat(agent.passwordHash()).startsWith("{bcrypt}");
        assertThat(encoder.matches(TestCity.PASSWORD, agent.passwordHash())).isTrue();
        assertThat(agent.roles()).containsExactly(Role.AGENT);

        accounts.changePassword("agent1", "a better one");
        records.importCity(TestCity.folder());

        assertThat(encoder.matches(
                        "a better one", accounts.find("agent1").orElseThrow().passwordHash()))
                .isTrue();
        assertThatThrownBy(() -> accounts.changePassword("nobody", "x")).isInstanceOf(UnknownAccount.class);
    }

    @Test
    void aUnitThatLeftTheFolderKeepsItsNameAndReceivesNothing() {
        CityFolder city = TestCity.folder();
        var without = new CityFolder(
                city.path(),
                city.profile(),
                city.holidays(),
                city.units().stream().filter(u -> !u.code().equals("urban")).toList(),
                city.matters(),
                city.catalogue().stream().filter(c -> !c.lead().equals("urban")).toList(),
                city.accounts());

        records.importCity(without);

        assertThat(units.all()).hasSize(TestCity.units().size() - 1);
        assertThat(units.find("urban")).isPresent();
        assertThat(units.inForce("urban")).isEmpty();
    }

    @Test
    void aFolderThatContradictsItselfChangesNothing() {
        CityFolder city = TestCity.folder();
        Unit lost = new Unit("lost", "无上级单位", Unit.Level.CITY, Unit.Body.DEPARTMENT, "nobody", null, "", "", null);
        var broken = new CityFolder(
                city.path(),
                city.profile(),
                List.of(),
                List.of(lost),
                city.matters(),
                city.catalogue(),
                city.accounts());

        assertThatThrownBy(() -> records.importCity(broken)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(units.all()).isEqualTo(TestCity.units());
    }

    @Test
    void theNarrowestAreasLineComesFirstAndOnlyLinesThatHoldThere() {
        assertThat(catalogue.entries("litter", "xinghe", TODAY))
                .extracting(CatalogueEntry::lead)
                .containsExactly("street-xinghe", "dist-hubin", "urban");
        assertThat(catalogue.entries("litter", "hubin", TODAY))
                .extracting(CatalogueEntry::lead)
                .containsExactly("dist-hubin", "urban");
        assertThat(catalogue.entries("litter", "shanqian", TODAY))
                .extracting(CatalogueEntry::lead)
                .containsExactly("urban");
        assertThat(catalogue.entries("litter", null, TODAY))
                .extracting(CatalogueEntry::lead)
                .containsExactly("urban");
    }

    @Test
    void aLineEndsWithItsLastDay() {
        assertThat(catalogue.entries("litter", "xinghe", LocalDate.of(2026, 12, 31)))
                .hasSize(3);
        assertThat(catalogue.entries("litter", "xinghe", LocalDate.of(2027, 1, 1)))
                .hasSize(2);
        assertThat(catalogue.entries("litter", "xinghe", LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @Test
    void theAuditTrailTellsWhoDidWhatTheNewestFirst() {
        var trail = plane.bean(AuditTrail.class);
        trail.record("agent1", "signedIn", "agent1");
        trail.record("agent1", "signedOut", "agent1");

        assertThat(trail.of("agent1")).extracting(AuditTrail.Entry::what).containsExactly("signedOut", "signedIn");
    }
}
