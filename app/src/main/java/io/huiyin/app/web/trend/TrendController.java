package io.huiyin.app.web.trend;

import io.huiyin.agentassist.trend.Trends;
import io.huiyin.agentassist.trend.Trends.Overview;
import io.huiyin.app.web.TableFile;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews;
import io.huiyin.app.web.ticket.TicketViews.TicketRow;
import io.huiyin.app.web.trend.TrendViews.OverviewView;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.ticket.TicketCounts.Topic;
import io.huiyin.core.ticket.Tickets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What citizens speak of, this week beside the weeks before, and the tickets behind it. */
@RestController
@RequestMapping("/api/trends")
class TrendController {

    /** @param day without any ticket it is left out */
    record DayView(LocalDate day, int tickets, int urgent) {}

    /** @param from first of the days that were asked for */
    record TopicView(String title, LocalDate from, LocalDate until, List<DayView> days) {}

    private final Trends trends;
    private final TrendViews views;
    private final Tickets tickets;
    private final TicketViews ticketViews;
    private final Accounts accounts;
    private final AuditTrail audit;

    TrendController(
            Trends trends,
            TrendViews views,
            Tickets tickets,
            TicketViews ticketViews,
            Accounts accounts,
            AuditTrail audit) {
        this.trends = trends;
        this.views = views;
        this.tickets = tickets;
        this.ticketViews = ticketViews;
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping
    OverviewView overview() {
        return views.overview(trends.overview());
    }

    /** A topic's days; without matter, area and place it is the whole city. */
    @GetMapping("/topic")
    TopicView topic(
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String place) {
        Topic topic = topicOf(matter, area, place);
        return new TopicView(
                views.title(topic),
                trends.firstShown(),
                trends.today(),
                trends.days(topic).stream()
                        .map(one -> new DayView(one.day(), one.tickets(), one.urgent()))
                        .toList());
    }

    /** The tickets behind it that the viewer may see, the newest first; at most 200. */
    @GetMapping("/tickets")
    List<TicketRow> tickets(
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam LocalDate since,
            @RequestParam LocalDate until,
            Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        return ticketViews.rows(
                trends.behind(topicOf(matter, area, place), since, until).stream()
                        .flatMap(id -> tickets.find(id).stream())
                        .filter(viewer::maySee)
                        .toList(),
                viewer);
    }

    /** All topics of the last seven days as a table; taking it away is written down. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "CSV") TableFile.Format format, Principal who) {
        Overview overview = trends.overview();
        String name = "trends-" + overview.today();
        audit.record(who.getName(), "exported", name);
        return TableFile.of(format, name, views.table(overview));
    }

    private static Topic topicOf(@Nullable String matter, @Nullable String area, @Nullable String place) {
        return new Topic(given(matter), given(area), given(place));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
