package io.huiyin.agentassist.trend;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.TicketCounts;
import io.huiyin.core.ticket.TicketCounts.Count;
import io.huiyin.core.ticket.TicketCounts.Topic;
import io.huiyin.core.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What citizens speak of, today and this week beside the weeks before. */
@Service
public class Trends {

    private static final Logger LOG = LoggerFactory.getLogger(Trends.class);

    /** With fewer weeks nobody knows what is usual. */
    public static final int LEAST_WEEKS = 4;

    private static final int WEEKS_SHOWN = 13;
    private static final int MOST_TICKETS = 200;

    /**
     * The last seven days of a topic.
     *
     * @param usual on average of as many days in the weeks before
     * @param likelihood of so many or more if nothing had changed, 0…1
     */
    public record Standing(Topic topic, int tickets, double usual, int urgent, double likelihood) {}

    /**
     * @param weeks before the last seven days that are known; below {@link #LEAST_WEEKS} nothing is compared
     * @param topics with tickets in the last seven days or usually some, the most first
     */
    public record Overview(LocalDate today, int weeks, List<Standing> topics) {}

    private final TicketCounts counts;
    private final Warnings warnings;
    private final Clock clock;
    private final ZoneId zone;

    Trends(TicketCounts counts, Warnings warnings, Clock clock, CityProfile profile) {
        this.counts = counts;
        this.warnings = warnings;
        this.clock = clock;
        this.zone = profile.zone();
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** In the city's time. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    public Overview overview() {
        int weeks = weeks();
        History history = history(weeks);
        List<Standing> standings = history.topics().stream()
                .map(topic -> {
                    Surge surge = history.surge(topic, 7);
                    return new Standing(
                            topic, surge.tickets(), surge.usual(), history.urgent(topic, 7), surge.likelihood());
                })
                .sorted(Comparator.comparingInt(Standing::tickets)
                        .reversed()
                        .thenComparing(Standing::usual, Comparator.reverseOrder())
                        .thenComparing(one -> one.topic().toString()))
                .toList();
        return new Overview(today(), weeks, standings);
    }

    /** A topic's days of the last 13 weeks, to see a season turn; those without any ticket are left out. */
    public List<Count> days(Topic topic) {
        LocalDate today = today();
        return counts.dailyOf(topic, firstShown(), today.plusDays(1));
    }

    /** First of the days that {@link #days} tells. */
    public LocalDate firstShown() {
        return today().minusWeeks(WEEKS_SHOWN).plusDays(1);
    }

    /** The tickets of some days, the newest first, at most 200. @param until the last of them */
    public List<TicketId> behind(Topic topic, LocalDate since, LocalDate until) {
        return counts.behind(topic, since, until.plusDays(1), MOST_TICKETS);
    }

    /** Looks for trends and raises warnings. May run twice at once. @return how many warnings are new */
    public int go() {
        int weeks = weeks();
        if (weeks < LEAST_WEEKS) {
            return 0;
        }
        int raised = warnings.take(new TrendFinder(history(weeks)).trends());
        if (raised > 0) {
            LOG.info("{} topics stand out", raised);
        }
        return raised;
    }

    /** Whole weeks of tickets before the last seven days, 0…8. */
    private int weeks() {
        return counts.firstDay()
                .map(first -> (int) (ChronoUnit.DAYS.between(first, today()) - 6) / 7)
                .map(whole -> Math.clamp(whole, 0, History.MOST_WEEKS))
                .orElse(0);
    }

    private History history(int weeks) {
        LocalDate today = today();
        LocalDate from = today.minusDays(History.DAYS - 1L);
        LocalDate until = today.plusDays(1);
        List<Count> all = new ArrayList<>(counts.daily(from, until));
        all.addAll(counts.dailyOfPlaces(from, until, today.minusDays(6), TrendFinder.LEAST_TICKETS));
        return new History(today, Math.max(1, weeks), all);
    }
}
