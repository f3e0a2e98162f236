package io.huiyin.core.score;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How often villages and communities (村、社区) help under a street's tickets. They never handle one of their own, so that
 * this is all they are asked for; none of it is a score.
 */
@Service
public class VillageLoads {

    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    VillageLoads(JdbcClient jdbc, CityProfile profile) {
        this.jdbc = jdbc;
        this.zone = profile.zone();
    }

    /**
     * A village in a year.
     *
     * @param street name of the town or street above it; null when it is unknown
     * @param months how often it was asked in each, January first
     * @param yearBefore how often in the whole year before
     */
    public record Load(String unit, String name, @Nullable String street, List<Integer> months, int yearBefore) {

        public Load {
            months = List.copyOf(months);
        }

        public int total() {
            return months.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Every village that is in force or was asked, by its street and its own code.
     *
     * @param year of the calendar
     */
    public List<Load> of(int year) {
        record Times(String unit, String name, @Nullable String street, int year, int month, int times) {}
        List<Times> counted = jdbc.sql("""
                        select village.code, village.name, street.name as street,
                          extract(year from asked_at at time zone :zone) as year,
                          extract(month from asked_at at time zone :zone) as month, count(assistance.id) as times
                        from unit village
                        left join unit street on street.code = village.parent
                        left join assistance on assistance.unit = village.code and asked_at >= :from and asked_at < :until
                        where village.level = 'VILLAGE' and (village.in_force or assistance.id is not null)
                        group by 1, 2, 3, 4, 5, street.position, village.position
                        order by street.position, village.position
                        """)
                .param("zone", zone.getId())
                .param("from", Sql.time(first(year - 1)))
                .param("until", Sql.time(first(year + 1)))
                .query((row, number) -> new Times(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("street"),
                        row.getInt("year"),
                        row.getInt("month"),
                        row.getInt("times")))
                .list();
        Map<String, List<Times>> byVillage = new LinkedHashMap<>();
        counted.forEach(one ->
                byVillage.computeIfAbsent(one.unit(), unit -> new ArrayList<>()).add(one));
        return byVillage.values().stream()
                .map(times -> {
                    List<Integer> months = new ArrayList<>(Collections.nCopies(MONTHS, 0));
                    int before = 0;
                    for (Times one : times) {
                        if (one.year() == year) {
                            months.set(one.month() - 1, one.times());
                        } else {
                            before += one.times();
                        }
                    }
                    Times first = times.getFirst();
                    return new Load(first.unit(), first.name(), first.street(), months, before);
                })
                .toList();
    }

    private Instant first(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }
}
