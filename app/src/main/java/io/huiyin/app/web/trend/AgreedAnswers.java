package io.huiyin.app.web.trend;

import io.huiyin.agentassist.trend.Trend;
import io.huiyin.agentassist.trend.Trends;
import io.huiyin.agentassist.trend.Warning;
import io.huiyin.agentassist.trend.Warnings;
import io.huiyin.core.text.Masking;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketCounts;
import io.huiyin.core.ticket.TicketCounts.Served;
import io.huiyin.core.ticket.TicketCounts.Topic;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.kbvectors.entry.EntryKind;
import io.huiyin.kbvectors.entry.EntryLife;
import io.huiyin.kbvectors.entry.EntryRevision;
import io.huiyin.kbvectors.entry.EntryRevision.Signed;
import io.huiyin.kbvectors.entry.EntryText;
import io.huiyin.kbvectors.entry.KeptEntry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that are agreed on before more people ask (统一答复): a draft for the unit that handles most of the tickets behind a
 * warning, and what became of the demands once it was in force.
 */
@Service
class AgreedAnswers {

    private static final int MOST_QUESTIONS = 5;

    /** Two weeks before and after: both hold every weekday twice. */
    static final int DAYS = 14;

    /**
     * The demands in the two weeks before an answer came into force and since then.
     *
     * @param published day on which the answer came into force; null while it is being written
     * @param days of {@code after}, at most 14
     */
    record Effect(
            String entry,
            @Nullable LocalDate published,
            int days,
            @Nullable Served before,
            @Nullable Served after) {}

    private final Warnings warnings;
    private final Trends trends;
    private final TicketCounts counts;
    private final Tickets tickets;
    private final DispatchCatalogue catalogue;
    private final EntryLife entries;

    AgreedAnswers(
            Warnings warnings,
            Trends trends,
            TicketCounts counts,
            Tickets tickets,
            DispatchCatalogue catalogue,
            EntryLife entries) {
        this.warnings = warnings;
        this.trends = trends;
        this.counts = counts;
        this.tickets = tickets;
        this.catalogue = catalogue;
        this.entries = entries;
    }

    /**
     * The draft lies with the unit's other entries; what citizens asked is in it, without what tells who they are.
     *
     * @param title of the warning's topic
     */
    @Transactional
    void prepare(Warning warning, String title, String who) {
        Trend trend = warning.trend();
        LocalDate after = trend.until().plusDays(1);
        List<Ticket> behind = trends.behind(trend.topic(), trend.since(), trend.until()).stream()
                .flatMap((TicketId id) -> tickets.find(id).stream())
                .toList();
        String area = trend.topic().area();
        EntryText text = new EntryText(
                title + "（统一答复）",
                questions(behind),
                behind.stream()
                        .map(Ticket::reply)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Masking::text)
                        .orElse(""),
                "",
                counts.unitOfMost(trend.topic(), trend.since(), after)
                        .or(() -> ofCatalogue(trend.topic()))
                        .orElse(""),
                trend.topic().matter(),
                area == null ? List.of() : List.of(area),
                trends.today(),
                null,
                null,
                null);
        KeptEntry entry = entries.create(EntryKind.ANSWER, text, "trend:" + warning.id(), who);
        warnings.answered(warning.id(), entry.id(), who);
    }

    /** While none is dispatched yet: whom the catalogue names for such a matter there. */
    private Optional<String> ofCatalogue(Topic topic) {
        String matter = topic.matter();
        return matter == null
                ? Optional.empty()
                : catalogue.entries(matter, topic.area(), trends.today()).stream()
                        .map(CatalogueEntry::lead)
                        .findFirst();
    }

    /** As most of them are called, in the citizens' words. */
    private static List<String> questions(Collection<Ticket> behind) {
        return behind.stream()
                .map(ticket -> Masking.text(ticket.demand().title()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                .limit(MOST_QUESTIONS)
                .map(one -> one.getKey())
                .toList();
    }

    /** @param entry id of the answer that was asked for */
    Effect effect(Warning warning, String entry) {
        Optional<LocalDate> published = entries.find(entry)
                .inForce()
                .map(EntryRevision::decided)
                .map(Signed::at)
                .map(trends::dayOf);
        if (published.isEmpty()) {
            return new Effect(entry, null, 0, null, null);
        }
        LocalDate day = published.get();
        LocalDate until = earlier(day.plusDays(DAYS), trends.today().plusDays(1));
        return new Effect(
                entry,
                day,
                (int) day.datesUntil(until).count(),
                counts.served(warning.trend().topic(), day.minusDays(DAYS), day),
                counts.served(warning.trend().topic(), day, until));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
