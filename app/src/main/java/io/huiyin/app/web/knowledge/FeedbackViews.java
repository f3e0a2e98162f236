package io.huiyin.app.web.knowledge;

import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.app.web.Viewer;
import io.huiyin.core.call.CallId;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.TicketSearch;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import io.huiyin.kbvectors.use.Feedback;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Feedback as the pages show it: people, units and the call's ticket by name. */
@Component
class FeedbackViews {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /**
     * @param ticket what was filed in the call, as far as the reader may see it
     */
    record FeedbackRow(
            long id,
            String entry,
            String title,
            String owner,
            String ownerName,
            Feedback.Kind kind,
            String words,
            @Nullable String ticket,
            String who,
            String whoName,
            Instant at,
            Feedback.State state,
            @Nullable String settledByName,
            @Nullable Instant settledAt,
            String settledWords) {}

    record FeedbackRows(List<FeedbackRow> rows, long total) {}

    private final People people;
    private final Units units;
    private final TicketSearch tickets;
    private final CityProfile profile;

    FeedbackViews(People people, Units units, TicketSearch tickets, CityProfile profile) {
        this.people = people;
        this.units = units;
        this.tickets = tickets;
        this.profile = profile;
    }

    FeedbackRow row(Feedback one, Viewer viewer) {
        return row(one, viewer, people::find);
    }

    List<FeedbackRow> rows(List<Feedback> all, Viewer viewer) {
        var known = people.onceEach();
        return all.stream().map(one -> row(one, viewer, known)).toList();
    }

    private FeedbackRow row(Feedback one, Viewer viewer, Function<String, Optional<Person>> known) {
        String settledBy = one.settledBy();
        return new FeedbackRow(
                one.id(),
                one.entry(),
                one.title(),
                one.owner(),
                units.find(one.owner()).map(Unit::name).orElse(one.owner()),
                one.kind(),
                one.words(),
                ticket(one.call(), viewer),
                one.who(),
                known.apply(one.who()).map(Person::name).orElse(one.who()),
                one.at(),
                one.state(),
                settledBy == null
                        ? null
                        : known.apply(settledBy).map(Person::name).orElse(settledBy),
                one.settledAt(),
                one.settledWords());
    }

    private @Nullable String ticket(@Nullable UUID call, Viewer viewer) {
        return call == null
                ? null
                : tickets.ofCall(new CallId(call)).stream()
                        .filter(viewer::maySee)
                        .map(ticket -> ticket.id().value())
                        .findFirst()
                        .orElse(null);
    }

    List<List<String>> table(List<FeedbackRow> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("时间", "反馈", "条目", "标题", "责任单位", "说明", "反馈人", "工单", "处理", "处理人", "处理时间", "处理说明"));
        for (FeedbackRow one : rows) {
            String ticket = one.ticket();
            String settledBy = one.settledByName();
            Instant settledAt = one.settledAt();
            table.add(List.of(
                    time(one.at()),
                    switch (one.kind()) {
                        case HELPED -> "有帮助";
                        case WRONG -> "有错";
                        case OUTDATED -> "过时";
                    },
                    one.entry(),
                    one.title(),
                    one.ownerName(),
                    one.words(),
                    one.whoName(),
                    ticket == null ? "" : ticket,
                    switch (one.state()) {
                        case NOTED -> "";
                        case OPEN -> "待处理";
                        case UPHELD -> "已改正";
                        case REFUSED -> "不改";
                    },
                    settledBy == null ? "" : settledBy,
                    settledAt == null ? "" : time(settledAt),
                    one.settledWords()));
        }
        return table;
    }

    private String time(Instant at) {
        return MINUTE.format(at.atZone(profile.zone()));
    }
}
