package io.huiyin.core.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.identity.Role;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo city is the pattern that real cities copy: it must be whole. */
class YuntingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final CityFolder city = CityFolder.read(Path.of("cities/yunting"));

    @Test
    void theFolderHasNoProblemAndTheSizeOfASmallCity() {
        assertThat(city.profile().kinds()).hasSize(9);
        assertThat(city.units()).hasSizeBetween(55, 80);
        assertThat(city.matters()).hasSizeGreaterThanOrEqualTo(90);
        assertThat(city.profile().areas()).hasSizeBetween(20, 30);
        assertThat(city.accounts()).hasSizeBetween(22, 34);
        assertThat(city.grids()).hasSizeBetween(3, 10);
    }

    @Test
    void everyRoleHasAnAccount() {
        var roles = city.accounts().stream()
                .flatMap(a -> a.account().roles().stream())
                .collect(Collectors.toSet());
        assertThat(roles).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void everyMatterHasALeadToday() {
        var covered = city.catalogue().stream()
                .filter(entry -> entry.inForceOn(TODAY) && entry.area() == null)
                .map(CatalogueEntry::matter)
                .collect(Collectors.toSet());
        assertThat(city.matters()).allSatisfy(matter -> assertThat(covered).contains(matter.code()));
    }

    @Test
    void aVillageOnlyAssists() {
        var villages = city.units().stream()
                .filter(unit -> unit.level() == Unit.Level.VILLAGE)
                .map(Unit::code)
                .toList();
        assertThat(villages).isNotEmpty();
        assertThat(city.catalogue()).noneMatch(entry -> villages.contains(entry.lead()));
        assertThat(city.catalogue())
                .anyMatch(entry -> entry.supporting().stream().anyMatch(villages::contains));
    }

    @Test
    void theStoryOfTheDemoHasItsPlaceMatterAndUnit() {
        String story = "你好，我家住在幸福小区三栋，从昨天晚上开始一直停水，到现在都没有来，家里有老人，能不能尽快派人来修一下";
        assertThat(city.profile().areas())
                .filteredOn(area -> area.words().stream().anyMatch(story::contains))
                .extracting(CityProfile.Area::code)
                .containsExactly("xinghe");
        assertThat(city.matters())
                .filteredOn(matter -> matter.words().stream().anyMatch(story::contains))
                .extracting(matter -> matter.code())
                .containsExactly("water-outage");
        assertThat(city.catalogue())
                .filteredOn(entry -> entry.matter().equals("water-outage"))
                .allMatch(entry -> entry.lead().equals("water"));
    }

    @Test
    void noTwoMattersClaimTheSameWord() {
        var words = city.matters().stream().flatMap(m -> m.words().stream()).toList();
        assertThat(words).doesNotHaveDuplicates();
    }

    @Test
    void theCalendarHasTheHolidaysOfTwoYears() {
        assertThat(city.holidays())
                .filteredOn(day -> day.day().getYear() == 2026)
                .filteredOn(Holiday::working)
                .extracting(Holiday::day)
                .containsExactly(
                        LocalDate.of(2026, 1, 4),
                        LocalDate.of(2026, 2, 14),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 5, 9),
                        LocalDate.of(2026, 9, 20),
                        LocalDate.of(2026, 10, 10));
        assertThat(city.holidays())
                .filteredOn(day -> day.day().getYear() == 2027)
                .allMatch(day -> day.name().endsWith("（预计）"));
    }
}
