package io.huiyin.evaluation.simulation;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.city.CityProfile.DeadlineRule;
import io.huiyin.core.city.Holiday;
import io.huiyin.core.unit.CatalogueEntry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ticket's clocks worked out the slow way, from the city's folder and day by day: what the domain is held against. */
final class SlowCalendar {

    private final CityProfile profile;
    private final Map<String, List<CatalogueEntry>> catalogue = new HashMap<>();
    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();
    private final Map<String, Area> areas = new HashMap<>();

    SlowCalendar(CityFolder city) {
        this.profile = city.profile();
        follow(city.catalogue());
        for (Holiday holiday : city.holidays()) {
            exceptions.put(holiday.day(), holiday.working());
        }
        profile.areas().forEach(area -> areas.put(area.code(), area));
    }

    /** From now on by these lines, each in force on the days that it names. */
    void follow(List<CatalogueEntry> lines) {
        catalogue.clear();
        lines.forEach(line -> catalogue
                .computeIfAbsent(line.matter(), matter -> new ArrayList<>())
                .add(line));
    }

    boolean isWorkingDay(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }

    /** When the offices close on the n-th working day after this moment's day. */
    Instant closingAfter(Instant begin, int days) {
        LocalDate day = begin.atZone(profile.zone()).toLocalDate();
        int counted = 0;
        while (counted < days) {
            day = day.plusDays(1);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return closing(day);
    }

    Instant closing(LocalDate day) {
        return moment(day, profile.office().closes());
    }

    Instant signBy(Instant begin, DeadlineRule rule) {
        return begin.plus(rule.signWithin());
    }

    Instant replyBy(Instant begin, DeadlineRule rule) {
        Integer minutes = rule.minutes();
        return minutes != null
                ? begin.plus(Duration.ofMinutes(minutes))
                : closingAfter(begin, Objects.requireNonNull(rule.workingDays()));
    }

    /** A deadline after its clock stood from one moment to another, in a rule's own time. */
    Instant afterPause(Instant deadline, Instant from, Instant to, DeadlineRule rule) {
        if (rule.minutes() != null) {
            return deadline.plus(Duration.between(from, to));
        }
        Duration stood = Duration.ZERO;
        LocalDate last = to.atZone(profile.zone()).toLocalDate();
        for (LocalDate day = from.atZone(profile.zone()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            stood = stood.plus(open(day, from, to));
        }
        return officeTimeAfter(deadline, stood);
    }

    /** When the offices have been open for so long. */
    Instant officeTimeAfter(Instant from, Duration time) {
        Duration rest = time;
        Instant end = from;
        for (LocalDate day = from.atZone(profile.zone()).toLocalDate(); rest.isPositive(); day = day.plusDays(1)) {
            Duration left = open(day, from, Instant.MAX);
            if (left.isPositive()) {
                Duration used = left.compareTo(rest) < 0 ? left : rest;
                Instant opens = moment(day, profile.office().opens());
                end = (from.isAfter(opens) ? from : opens).plus(used);
                rest = rest.minus(used);
            }
        }
        return end;
    }

    /** How long the offices are open on this day between two moments. */
    private Duration open(LocalDate day, Instant from, Instant to) {
        Instant opens = moment(day, profile.office().opens());
        Instant closes = moment(day, profile.office().closes());
        Instant begin = from.isAfter(opens) ? from : opens;
        Instant end = to.isBefore(closes) ? to : closes;
        return isWorkingDay(day) && begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    private Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(profile.zone()).toInstant();
    }

    /** The rule for a handling by this unit that begins now. */
    DeadlineRule rule(
            String kind, @Nullable String matter, @Nullable String area, boolean urgent, String unit, Instant begin) {
        DeadlineRule usual = profile.deadline(profile.kind(kind).deadline());
        if (urgent) {
            return profile.deadlines().stream()
                    .filter(rule -> rule.minutes() != null)
                    .min(Comparator.comparing(DeadlineRule::minutes))
                    .orElse(usual);
        }
        if (usual.minutes() != null || matter == null) {
            return usual;
        }
        List<CatalogueEntry> lines =
                lines(matter, area, begin.atZone(profile.zone()).toLocalDate());
        CatalogueEntry line = null;
        for (CatalogueEntry one : lines) {
            if (one.lead().equals(unit)) {
                line = one;
                break;
            }
        }
        if (line == null && !lines.isEmpty()) {
            line = lines.getFirst();
        }
        String code = line == null ? null : line.deadline();
        return code == null ? usual : profile.deadline(code);
    }

    /** From the area outwards, each in the folder's order; those without an area last. */
    private List<CatalogueEntry> lines(String matter, @Nullable String area, LocalDate day) {
        List<CatalogueEntry> found = new ArrayList<>();
        for (String here = area;
                here != null;
                here = Objects.requireNonNull(areas.get(here)).parent()) {
            collect(matter, here, day, found);
        }
        collect(matter, null, day, found);
        return found;
    }

    private void collect(String matter, @Nullable String area, LocalDate day, List<CatalogueEntry> found) {
        for (CatalogueEntry line : catalogue.getOrDefault(matter, List.of())) {
            LocalDate until = line.until();
            if (Objects.equals(line.area(), area)
                    && !line.from().isAfter(day)
                    && (until == null || !until.isBefore(day))) {
                found.add(line);
            }
        }
    }
}
