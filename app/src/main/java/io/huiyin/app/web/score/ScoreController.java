package io.huiyin.app.web.score;

import io.huiyin.app.web.TableFile;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews;
import io.huiyin.app.web.ticket.TicketViews.TicketRow;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.score.ScoreCard;
import io.huiyin.core.score.ScoreCard.Figure;
import io.huiyin.core.score.ScoreCard.Reached;
import io.huiyin.core.score.ScoreCard.Reviewed;
import io.huiyin.core.score.ScoreCard.Share;
import io.huiyin.core.score.ScoreCards;
import io.huiyin.core.score.Total;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What units' work of a month or a year comes to. A unit's leader sees the own unit's card only. */
@RestController
@RequestMapping("/api/scores")
class ScoreController {

    /**
     * A unit's card.
     *
     * @param area code; null means the whole city
     * @param reached steps of accountability
     */
    record CardView(
            String unit,
            String unitName,
            Unit.@Nullable Level level,
            @Nullable String area,
            List<Figure> figures,
            @Nullable Reviewed review,
            @Nullable Total total,
            List<Reached> reached) {}

    /**
     * The cards of a period.
     *
     * @param rule version of the formulas; null when the city has none for it
     * @param basis where they are written
     */
    record Scores(
            LocalDate from,
            LocalDate until,
            @Nullable String rule,
            @Nullable String basis,
            List<CardView> cards) {}

    /** @param until the first day after it */
    private record Period(LocalDate from, LocalDate until) {

        /** @param month 1–12; null for the whole year. What is no month or year of the calendar is brought to the nearest */
        static Period of(int year, @Nullable Integer month) {
            int sound = Math.clamp(year, 2000, 9998);
            LocalDate from = LocalDate.of(sound, month == null ? 1 : Math.clamp(month, 1, 12), 1);
            return new Period(from, month == null ? from.plusYears(1) : from.plusMonths(1));
        }
    }

    private final ScoreCards scores;
    private final Units units;
    private final Tickets tickets;
    private final TicketViews views;
    private final Accounts accounts;
    private final AuditTrail audit;

    ScoreController(
            ScoreCards scores, Units units, Tickets tickets, TicketViews views, Accounts accounts, AuditTrail audit) {
        this.scores = scores;
        this.units = units;
        this.tickets = tickets;
        this.views = views;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** @param month null for the whole year */
    @GetMapping
    Scores cards(@RequestParam int year, @RequestParam(required = false) @Nullable Integer month, Principal who) {
        Period period = Period.of(year, month);
        var rule = scores.rule(period.from());
        return new Scores(
                period.from(),
                period.until().minusDays(1),
                rule.map(one -> one.version()).orElse(null),
                rule.map(one -> one.basis()).orElse(null),
                cards(period, Viewer.of(who, accounts)));
    }

    /**
     * The tickets behind a share, the newest first; at most 200.
     */
    @GetMapping("/tickets")
    List<TicketRow> tickets(
            @RequestParam int year,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam String unit,
            @RequestParam String figure,
            @RequestParam ScoreCards.Behind which,
            Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        if (!sees(viewer, unit)) {
            return List.of();
        }
        Period period = Period.of(year, month);
        return views.rows(
                scores.tickets(period.from(), period.until(), unit, figure, which).stream()
                        .flatMap(id -> tickets.find(id).stream())
                        .filter(viewer::maySee)
                        .toList(),
                viewer);
    }

    /** As a table, each figure with its numerator and denominator; taking it away is written down. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @RequestParam int year,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam(defaultValue = "CSV") TableFile.Format format,
            Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        Period period = Period.of(year, month);
        String name = "scores-" + period.from().getYear()
                + (month == null ? "" : "-%02d".formatted(period.from().getMonthValue()));
        audit.record(viewer.name(), "exported", name);
        return TableFile.of(format, name, table(cards(period, viewer)));
    }

    private List<CardView> cards(Period period, Viewer viewer) {
        return scores.of(period.from(), period.until()).stream()
                .filter(card -> sees(viewer, card.unit()))
                .map(this::view)
                .toList();
    }

    private static boolean sees(Viewer viewer, String unit) {
        return viewer.unit() == null && (viewer.is(Role.MANAGER) || viewer.is(Role.SUPERVISION))
                || unit.equals(viewer.unit());
    }

    private CardView view(ScoreCard card) {
        Optional<Unit> unit = units.find(card.unit());
        return new CardView(
                card.unit(),
                unit.map(Unit::name).orElse(card.unit()),
                unit.map(Unit::level).orElse(null),
                unit.map(Unit::area).orElse(null),
                card.figures(),
                card.review(),
                card.total(),
                card.reached());
    }

    private static List<List<String>> table(List<CardView> cards) {
        List<List<String>> rows = new ArrayList<>();
        cards.stream().limit(1).forEach(card -> rows.add(header(card)));
        for (CardView card : cards) {
            Total total = card.total();
            Reviewed review = card.review();
            List<String> cells = new ArrayList<>(List.of(
                    card.unit(),
                    card.unitName(),
                    points(total == null ? null : total.value()),
                    points(total == null ? null : total.withExempted()),
                    review == null ? "" : review.mark().toPlainString()));
            for (Figure figure : card.figures()) {
                Double value = figure.value();
                Share all = figure.withExempted();
                cells.addAll(share(value, figure.numerator(), figure.denominator()));
                cells.addAll(share(all.value(), all.numerator(), all.denominator()));
            }
            cells.add(card.reached().stream().map(Reached::step).distinct().collect(Collectors.joining(";")));
            rows.add(cells);
        }
        return rows;
    }

    private static String points(@Nullable Double total) {
        return total == null ? "" : String.format(Locale.ROOT, "%.2f", total);
    }

    private static List<String> share(@Nullable Double value, long numerator, long denominator) {
        return List.of(
                value == null ? "" : String.format(Locale.ROOT, "%.4f", value),
                String.valueOf(numerator),
                String.valueOf(denominator));
    }

    private static List<String> header(CardView card) {
        List<String> names = new ArrayList<>(List.of("unit", "name", "total", "total_withExempted", "review"));
        for (Figure figure : card.figures()) {
            for (String name : List.of(figure.code(), figure.code() + "_withExempted")) {
                names.addAll(List.of(name, name + "_numerator", name + "_denominator"));
            }
        }
        names.add("accountability");
        return names;
    }
}
