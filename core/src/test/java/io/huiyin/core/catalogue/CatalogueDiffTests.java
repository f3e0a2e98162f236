package io.huiyin.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.catalogue.CatalogueDiff.Change;
import io.huiyin.core.catalogue.CatalogueDiff.Field;
import io.huiyin.core.catalogue.CatalogueDiff.Kind;
import io.huiyin.core.catalogue.CatalogueDiff.Wanted;
import io.huiyin.core.unit.CatalogueEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueDiffTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void aLineThatChangesEndsTheDayBeforeAndAnotherBegins() {
        CatalogueDiff diff = CatalogueDiff.between(
                List.of(rule(1, line("noise", "urban", NEW_YEAR, null))),
                wanted(line("noise", "police", NEW_YEAR, null)),
                DAY);

        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.fields()).containsExactly(Field.LEAD);
            assertThat(change.row()).isEqualTo(2);
        });
        assertThat(diff.comes())
                .containsExactly(
                        line("noise", "urban", NEW_YEAR, DAY.minusDays(1)), line("noise", "police", DAY, null));
    }

    @Test
    void aLineThatOnlyEndsOnAnotherDayStaysTheSameLine() {
        LocalDate last = LocalDate.of(2026, 12, 31);
        CatalogueDiff diff = CatalogueDiff.between(
                List.of(rule(1, line("noise", "urban", NEW_YEAR, null))),
                wanted(line("noise", "urban", NEW_YEAR, last)),
                DAY);

        assertThat(diff.changes()).singleElement().extracting(Change::fields).isEqualTo(Set.of(Field.UNTIL));
        assertThat(diff.comes()).containsExactly(line("noise", "urban", NEW_YEAR, last));
    }

    @Test
    void aLineThatHasNotBegunYetLeavesNoTrace() {
        LocalDate next = LocalDate.of(2027, 1, 1);
        CatalogueDiff diff =
                CatalogueDiff.between(List.of(rule(1, line("noise", "urban", next, null))), List.of(), DAY);

        assertThat(diff.changes()).singleElement().extracting(Change::kind).isEqualTo(Kind.ENDED);
        assertThat(diff.comes()).isEmpty();
    }

    @Test
    void whatEndedBeforeTheDayIsNotCompared() {
        var over = line("noise", "urban", NEW_YEAR, DAY.minusDays(1));
        CatalogueDiff diff = CatalogueDiff.between(
                List.of(rule(1, over)), wanted(line("litter", "urban", NEW_YEAR, DAY.minusDays(9))), DAY);

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.past()).isEqualTo(1);
    }

    @Test
    void fromTheDayOnTheCatalogueSaysWhatWasWantedAndBeforeItWhatItSaid() {
        long seed = new Random().nextLong();
        var dice = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<CatalogueRule> standing = new ArrayList<>();
            catalogue(dice).forEach(entry -> standing.add(rule(standing.size() + 1, entry)));
            List<CatalogueEntry> wanted = catalogue(dice);
            LocalDate day = NEW_YEAR.plusDays(dice.nextInt(40));

            List<CatalogueEntry> after = CatalogueDiff.between(
                            standing, wanted(wanted.toArray(CatalogueEntry[]::new)), day)
                    .applied(standing);

            List<CatalogueEntry> before =
                    standing.stream().map(CatalogueRule::entry).toList();
            for (int i = -2; i < 45; i++) {
                LocalDate at = NEW_YEAR.plusDays(i);
                assertThat(said(after, at))
                        .as("seed %d, round %d, day %s, from %s", seed, round, at, day)
                        .isEqualTo(said(at.isBefore(day) ? before : wanted, at));
            }
        }
    }

    /** Who answers on a day, whenever the line began and whenever it will end. */
    private static List<String> said(List<CatalogueEntry> entries, LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.inForceOn(day))
                .map(entry -> entry.matter() + "@" + entry.area() + " " + entry.lead() + " " + entry.basis())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Any, without overlaps. */
    private static List<CatalogueEntry> catalogue(Random dice) {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (String matter : List.of("noise", "litter")) {
            LocalDate from = NEW_YEAR.plusDays(dice.nextInt(20));
            while (dice.nextInt(4) > 0) {
                @Nullable LocalDate until = dice.nextBoolean() ? null : from.plusDays(dice.nextInt(15));
                entries.add(line(matter, "unit" + dice.nextInt(3), from, until));
                if (until == null) {
                    break;
                }
                from = until.plusDays(1 + dice.nextInt(3));
            }
        }
        return entries;
    }

    private static CatalogueRule rule(long id, CatalogueEntry entry) {
        return new CatalogueRule(id, entry, 1, null);
    }

    private static List<Wanted> wanted(CatalogueEntry... entries) {
        List<Wanted> wanted = new ArrayList<>();
        for (CatalogueEntry entry : entries) {
            wanted.add(new Wanted(wanted.size() + 2, Objects.requireNonNull(entry)));
        }
        return wanted;
    }

    private static CatalogueEntry line(String matter, String lead, LocalDate from, @Nullable LocalDate until) {
        return new CatalogueEntry(matter, null, lead, List.of(), "测试规定", null, from, until);
    }
}
