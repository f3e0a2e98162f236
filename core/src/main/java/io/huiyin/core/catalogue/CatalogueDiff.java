package io.huiyin.core.catalogue;

import io.huiyin.core.unit.CatalogueEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a catalogue would change from a day on. The past is never rewritten: a line in force before that day ends the day
 * before it, and from that day on the catalogue says exactly what was wanted.
 *
 * @param unchanged lines that stay as they are
 * @param past wanted lines that ended before the day, which therefore say nothing about it
 */
public record CatalogueDiff(LocalDate day, List<Change> changes, int unchanged, int past) {

    /** What happens to a line. */
    public enum Kind {
        ADDED,
        CHANGED,
        ENDED
    }

    /** What of a line differs. */
    public enum Field {
        LEAD,
        SUPPORTING,
        BASIS,
        DEADLINE,
        UNTIL
    }

    /**
     * One line's change.
     *
     * @param before null when it is added
     * @param after null when it ends
     * @param fields what differs; empty unless it is changed
     * @param row where it stands in what was offered, counted from 1 with the header; null when it ends
     */
    public record Change(
            Kind kind,
            @Nullable CatalogueRule before,
            @Nullable CatalogueEntry after,
            Set<Field> fields,
            @Nullable Integer row) {

        public CatalogueEntry entry() {
            return after == null ? Objects.requireNonNull(before).entry() : after;
        }
    }

    /** An offered line. */
    record Wanted(int row, CatalogueEntry entry) {}

    /** Two lines with the same place are about the same demands from the same day on. */
    private record Place(String matter, @Nullable String area, LocalDate from) {}

    public CatalogueDiff {
        changes = List.copyOf(changes);
    }

    public int count(Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** @param wanted without overlaps */
    static CatalogueDiff between(List<CatalogueRule> standing, List<Wanted> wanted, LocalDate day) {
        Map<Place, CatalogueRule> before = new LinkedHashMap<>();
        for (CatalogueRule rule : standing) {
            if (reaches(rule.entry(), day)) {
                before.put(place(rule.entry(), day), rule);
            }
        }
        List<Change> changes = new ArrayList<>();
        int unchanged = 0;
        int past = 0;
        for (Wanted one : wanted) {
            if (!reaches(one.entry(), day)) {
                past++;
                continue;
            }
            CatalogueRule old = before.remove(place(one.entry(), day));
            if (old == null) {
                changes.add(new Change(
                        Kind.ADDED, null, from(one.entry(), notBefore(one.entry(), day)), Set.of(), one.row()));
                continue;
            }
            Set<Field> fields = differences(old.entry(), one.entry());
            if (fields.isEmpty()) {
                unchanged++;
            } else {
                changes.add(changed(old, one, fields, day));
            }
        }
        before.values().forEach(rule -> changes.add(new Change(Kind.ENDED, rule, null, Set.of(), null)));
        return new CatalogueDiff(day, changes, unchanged, past);
    }

    /** A line that only ends on another day is the same line still. */
    private static Change changed(CatalogueRule old, Wanted one, Set<Field> fields, LocalDate day) {
        LocalDate from = fields.equals(EnumSet.of(Field.UNTIL)) ? old.entry().from() : notBefore(one.entry(), day);
        return new Change(Kind.CHANGED, old, from(one.entry(), from), fields, one.row());
    }

    /** Lines that go. */
    Set<Long> goes() {
        Set<Long> ids = new HashSet<>();
        for (Change change : changes) {
            if (change.before() != null) {
                ids.add(change.before().id());
            }
        }
        return ids;
    }

    /** Lines that come: the new ones, and for each that ends what has been of it. */
    List<CatalogueEntry> comes() {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (Change change : changes) {
            CatalogueRule before = change.before();
            CatalogueEntry after = change.after();
            boolean goesOn = before != null
                    && after != null
                    && after.from().equals(before.entry().from());
            if (before != null && !goesOn && before.entry().from().isBefore(day)) {
                entries.add(until(before.entry(), day.minusDays(1)));
            }
            if (after != null) {
                entries.add(after);
            }
        }
        return entries;
    }

    /** The catalogue as it would be. */
    List<CatalogueEntry> applied(List<CatalogueRule> standing) {
        Set<Long> gone = goes();
        List<CatalogueEntry> entries = new ArrayList<>();
        standing.stream().filter(rule -> !gone.contains(rule.id())).forEach(rule -> entries.add(rule.entry()));
        entries.addAll(comes());
        return entries;
    }

    private static boolean reaches(CatalogueEntry entry, LocalDate day) {
        return entry.until() == null || !entry.until().isBefore(day);
    }

    private static Place place(CatalogueEntry entry, LocalDate day) {
        return new Place(entry.matter(), entry.area(), notBefore(entry, day));
    }

    private static LocalDate notBefore(CatalogueEntry entry, LocalDate day) {
        return entry.from().isBefore(day) ? day : entry.from();
    }

    private static Set<Field> differences(CatalogueEntry old, CatalogueEntry wanted) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        differ(fields, Field.LEAD, old.lead(), wanted.lead());
        // who is named first among the supporting units means nothing
        differ(fields, Field.SUPPORTING, new TreeSet<>(old.supporting()), new TreeSet<>(wanted.supporting()));
        differ(fields, Field.BASIS, old.basis(), wanted.basis());
        differ(fields, Field.DEADLINE, old.deadline(), wanted.deadline());
        differ(fields, Field.UNTIL, old.until(), wanted.until());
        return fields;
    }

    private static void differ(Set<Field> fields, Field field, @Nullable Object old, @Nullable Object wanted) {
        if (!Objects.equals(old, wanted)) {
            fields.add(field);
        }
    }

    private static CatalogueEntry from(CatalogueEntry entry, LocalDate from) {
        return with(entry, from, entry.until());
    }

    private static CatalogueEntry until(CatalogueEntry entry, LocalDate until) {
        return with(entry, entry.from(), until);
    }

    private static CatalogueEntry with(CatalogueEntry entry, LocalDate from, @Nullable LocalDate until) {
        return new CatalogueEntry(
                entry.matter(),
                entry.area(),
                entry.lead(),
                entry.supporting(),
                entry.basis(),
                entry.deadline(),
                from,
                until);
    }
}
