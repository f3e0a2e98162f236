package io.huiyin.app.web.desk;

import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.app.web.call.CallViews;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallRecord;
import io.huiyin.core.draft.Draft;
import io.huiyin.core.draft.Draft.HandOver;
import io.huiyin.core.text.Masking;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.TicketId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts as the pages show them. */
@Component
class DraftViews {

    /** One line of a list. */
    record DraftRow(
            String call,
            int part,
            long version,
            String agent,
            String agentName,
            String title,
            String phoneMasked,
            boolean urgent,
            Instant beganAt,
            Instant changedAt,
            @Nullable String handedBy,
            @Nullable String handReason) {}

    /**
     * A form as the agent left it.
     *
     * @param ticket what it has become; its fields are empty then
     */
    record DraftForm(
            int part,
            long version,
            DraftFields fields,
            List<String> touched,
            Instant changedAt,
            @Nullable String handedBy,
            @Nullable String handReason,
            @Nullable String ticket) {}

    /** The desk's form; nothing of it has been checked yet. */
    record DraftFields(
            @NotNull @Size(max = 100) String kind,
            @Nullable @Size(max = 100) String matter,
            @NotNull @Size(max = 100) String title,
            @NotNull @Size(max = 4000) String content,
            @Nullable @Size(max = 200) String place,
            @Nullable @Size(max = 100) String area,
            @Nullable @Size(max = 100) String happened,
            @NotNull @Size(max = 15) String phone,
            @Nullable @Size(max = 50) String name,
            boolean secret,
            boolean urgent,
            @Nullable @Size(max = 100) String unit,
            @Nullable @Size(max = 4000) String answer) {

        NewTicket demand(CallId call) {
            return new NewTicket(
                    kind, matter, title, content, place, area, happened, phone, name, secret, urgent, call, unit, null);
        }

        private static DraftFields of(Draft.Words words) {
            NewTicket demand = words.demand();
            return new DraftFields(
                    demand.kind(),
                    demand.matter(),
                    demand.title(),
                    demand.content(),
                    demand.place(),
                    demand.area(),
                    demand.happened(),
                    demand.phone(),
                    demand.name(),
                    demand.secret(),
                    demand.urgent(),
                    demand.unit(),
                    words.answer());
        }
    }

    /** Somebody who writes tickets. */
    record Colleague(String name, String displayName) {}

    private final People people;
    private final Desks desks;
    private final CallViews calls;

    DraftViews(People people, Desks desks, CallViews calls) {
        this.people = people;
        this.desks = desks;
        this.calls = calls;
    }

    List<DraftRow> rows(List<Draft> drafts) {
        return drafts.stream().map(this::row).toList();
    }

    private DraftRow row(Draft draft) {
        NewTicket demand = draft.words().demand();
        HandOver handed = draft.handed();
        return new DraftRow(
                draft.id().call().toString(),
                draft.id().part(),
                draft.version(),
                draft.agent(),
                name(draft.agent()),
                demand.title(),
                demand.secret() ? "保密" : Masking.phone(demand.phone()),
                demand.urgent(),
                draft.beganAt(),
                draft.changedAt(),
                handed == null ? null : name(handed.by()),
                handed == null ? null : handed.reason());
    }

    DraftForm form(Draft draft) {
        HandOver handed = draft.handed();
        TicketId ticket = draft.ticket();
        return new DraftForm(
                draft.id().part(),
                draft.version(),
                DraftFields.of(draft.words()),
                draft.words().touched(),
                draft.changedAt(),
                handed == null ? null : name(handed.by()),
                handed == null ? null : handed.reason(),
                ticket == null ? null : ticket.value());
    }

    /** The call as the desk shows one that is over. */
    CallView call(CallRecord call, String agent) {
        return desks.kept(call, calls.lines(call.head().id()), agent);
    }

    private String name(String account) {
        return people.find(account).map(Person::name).orElse(account);
    }
}
