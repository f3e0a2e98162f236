package io.huiyin.kbvectors.question;

import io.huiyin.core.assist.AnswerSource;
import io.huiyin.core.assist.Drafter;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallLine;
import io.huiyin.core.call.CallRecord;
import io.huiyin.core.call.CallRecords;
import io.huiyin.core.text.Masking;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketSearch;
import io.huiyin.kbvectors.question.Question.Source;
import io.huiyin.kbvectors.question.QuestionRows.Found;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What citizens wanted in calls that have ended, as far as no entry answers it. */
@Component
class CallQuestions {

    private static final String CONSULTATION = "consultation";

    /** Before the first round: what was asked longer ago is asked again if it matters. */
    private static final Duration BACK = Duration.ofDays(30);

    private static final int MOST_CALLS = 300;

    private static final UUID FIRST = new UUID(0, 0);

    /** @param asks the matter is a question; else something is to be done */
    private record Demand(String title, String content, boolean asks) {}

    private final CallRecords records;
    private final TicketSearch tickets;
    private final Drafter drafter;
    private final AnswerSource answers;
    private final QuestionRows rows;
    private final QuestionSettings settings;
    private final Clock clock;

    CallQuestions(
            CallRecords records,
            TicketSearch tickets,
            Drafter drafter,
            AnswerSource answers,
            QuestionRows rows,
            QuestionSettings settings,
            Clock clock) {
        this.records = records;
        this.tickets = tickets;
        this.drafter = drafter;
        this.answers = answers;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return calls looked at */
    int gather() {
        Instant now = clock.instant();
        var mark = rows.mark().orElse(new QuestionRows.Mark(now.minus(BACK), FIRST));
        List<CallRecord> ended =
                records.endedAfter(mark.ended(), new CallId(mark.call()), now.minus(settings.settled()), MOST_CALLS);
        for (CallRecord call : ended) {
            if (call.head().direction() == Call.Direction.INBOUND) {
                look(call);
            }
        }
        CallRecord last = ended.isEmpty() ? null : ended.getLast();
        Instant until = last == null ? null : last.endedAt();
        rows.mark(
                last == null || until == null
                        ? mark
                        : new QuestionRows.Mark(until, last.head().id().value()));
        return ended.size();
    }

    private void look(CallRecord call) {
        CallId id = call.head().id();
        boolean night = call.agent() == null;
        for (Demand demand : demands(id)) {
            // the robot consults the knowledge for questions only; whatever else it heard it has filed
            if (!demand.title().isBlank()
                    && (demand.asks() || !night)
                    && answered(List.of(demand.title(), demand.content())).isEmpty()) {
                rows.insert(new Found(
                        night ? Source.NIGHT : Source.CALL,
                        demand.title(),
                        demand.content(),
                        demand.asks(),
                        id.value(),
                        null,
                        Optional.ofNullable(call.endedAt()).orElseGet(clock::instant)));
            }
        }
    }

    /** What was filed says it best; a call without a ticket is summed up as the desk would have. */
    private List<Demand> demands(CallId call) {
        List<Demand> filed = new ArrayList<>();
        for (Ticket ticket : tickets.ofCall(call)) {
            NewTicket demand = ticket.demand();
            filed.add(new Demand(
                    demand.withoutCitizen(demand.title()),
                    demand.withoutCitizen(demand.content()),
                    demand.kind().equals(CONSULTATION)));
        }
        if (!filed.isEmpty()) {
            return filed;
        }
        TicketDraft draft = drafter.draft(records.lines(call).stream()
                .filter(line -> !text(line).isBlank())
                .map(line -> new Drafter.Said(line.speaker(), text(line)))
                .toList());
        return List.of(new Demand(
                Masking.text(draft.title()), Masking.text(draft.content()), CONSULTATION.equals(draft.kind())));
    }

    private static String text(CallLine line) {
        return line.missing() == null ? line.text() : "";
    }

    /** The entry that answers one of these, if any does. */
    Optional<String> answered(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .flatMap(text -> answers.answers(text, 1).stream().limit(1))
                .map(answer -> answer.entry())
                .findFirst();
    }
}
