package io.huiyin.kbvectors.use;

import io.huiyin.core.city.CityProfile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How often entries are shown in calls and taken into answers. Safe for many threads. */
@Service
public class EntryUses {

    /** What was done with an entry. */
    public enum How {
        SHOWN("shown"),
        INSERTED("inserted"),
        READ("read_out");

        private final String column;

        How(String column) {
            this.column = column;
        }
    }

    /**
     * Of one entry in a time.
     *
     * @param shown calls in which it stood on the desk
     * @param inserted calls in which it was put into the answer
     * @param readOut calls in which it was read out
     */
    public record Counts(long shown, long inserted, long readOut, long helped, long complained, long upheld) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    public static final int LATELY = 30;

    /** Calls go on for minutes; as many calls with their cards as a large hotline has at a time. */
    private static final int REMEMBERED = 20_000;

    private final JdbcClient jdbc;
    private final CityProfile profile;
    private final Clock clock;

    /** What was counted already: a process that begins anew may count the cards of a call that goes on once more. */
    private final Set<String> counted =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>(64, 0.75f, false) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            }));

    EntryUses(JdbcClient jdbc, CityProfile profile, Clock clock) {
        this.jdbc = jdbc;
        this.profile = profile;
        this.clock = clock;
    }

    /** @param occasion the call, or what else it is counted once for */
    public void note(String entry, How how, String occasion) {
        if (!counted.add(how + "/" + occasion + "/" + entry)) {
            return;
        }
        jdbc.sql("insert into knowledge_use (entry, day, " + how.column + ") values (:entry, :day, 1)"
                        + " on conflict (entry, day) do update set " + how.column + " = knowledge_use." + how.column
                        + " + 1")
                .param("entry", entry)
                .param("day", LocalDate.now(clock.withZone(profile.zone())))
                .update();
    }

    /** Of one entry in the last {@link #LATELY} days, today among them. */
    public Counts lately(String entry) {
        var today = LocalDate.now(clock.withZone(profile.zone()));
        return between(today.minusDays(LATELY - 1), today).getOrDefault(entry, Counts.NONE);
    }

    /**
     * @param from first day
     * @param until last day
     * @return of each entry that was shown, taken or spoken of
     */
    public Map<String, Counts> between(LocalDate from, LocalDate until) {
        var found = new HashMap<String, Counts>();
        jdbc.sql("""
                        select entry, sum(shown) shown, sum(inserted) inserted, sum(read_out) read_out,
                          sum(helped) helped, sum(complained) complained, sum(upheld) upheld
                        from (
                          select entry, shown, inserted, read_out, 0 helped, 0 complained, 0 upheld
                          from knowledge_use where day between :from and :until
                          union all
                          select entry, 0, 0, 0, (kind = 'HELPED')::int, (kind <> 'HELPED')::int, (state = 'UPHELD')::int
                          from knowledge_feedback where at >= :begin and at < :end) one
                        group by entry""")
                .param("from", from)
                .param("until", until)
                .param("begin", from.atStartOfDay(profile.zone()).toOffsetDateTime())
                .param("end", until.plusDays(1).atStartOfDay(profile.zone()).toOffsetDateTime())
                .query(row -> {
                    found.put(
                            row.getString("entry"),
                            new Counts(
                                    row.getLong("shown"),
                                    row.getLong("inserted"),
                                    row.getLong("read_out"),
                                    row.getLong("helped"),
                                    row.getLong("complained"),
                                    row.getLong("upheld")));
                });
        return Map.copyOf(found);
    }
}
