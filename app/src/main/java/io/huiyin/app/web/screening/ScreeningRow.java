package io.huiyin.app.web.screening;

import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.call.CallId;
import io.huiyin.core.screening.ScreeningRecord;
import io.huiyin.core.screening.ScreeningRecord.Outcome;
import io.huiyin.core.text.Masking;
import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One advice and its fate, for a reviewer.
 *
 * @param advised false when a person found it without the machine
 * @param words the demand as far as it had been told
 * @param agent account that decided, or whose call it was
 * @param why in one sentence; null when nobody decided
 * @param ticket what the demand became; null when nothing came of it
 * @param own the viewer's decision: others review it
 */
record ScreeningRow(
        long id,
        Instant at,
        String kind,
        String title,
        boolean advised,
        double confidence,
        boolean said,
        String quote,
        String basis,
        String route,
        String words,
        Outcome outcome,
        boolean refusal,
        String agent,
        String agentName,
        @Nullable Instant decidedAt,
        @Nullable String why,
        @Nullable String call,
        @Nullable String ticket,
        boolean own,
        @Nullable VerdictView review) {

    /** @param again the ticket by which a wrongly refused demand was taken up again */
    record VerdictView(
            boolean right,
            String note,
            String label,
            String by,
            String byName,
            Instant at,
            @Nullable String again) {}

    static final List<String> HEADER = List.of(
            "at",
            "kind",
            "title",
            "advised",
            "confidence",
            "quote",
            "basis",
            "route",
            "words",
            "outcome",
            "agent",
            "why",
            "ticket",
            "right",
            "label",
            "note",
            "reviewer",
            "reviewedAt",
            "again");

    /** @param name how an account's person is called */
    static ScreeningRow of(ScreeningRecord one, String viewer, Function<String, String> name) {
        ScreeningAdvice advice = one.advice();
        var decision = one.decision();
        String agent = decision == null ? one.agent() : decision.by();
        CallId call = one.call();
        return new ScreeningRow(
                one.id(),
                one.at(),
                advice.kind(),
                advice.title(),
                one.advised(),
                advice.confidence(),
                advice.said(),
                advice.quote(),
                advice.basis(),
                advice.route(),
                one.words(),
                one.outcome(),
                one.refusal(),
                agent,
                name.apply(agent),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.why(),
                call == null ? null : call.toString(),
                number(one.ticket()),
                viewer.equals(agent),
                review(one, name));
    }

    private static @Nullable VerdictView review(ScreeningRecord one, Function<String, String> name) {
        var review = one.review();
        return review == null
                ? null
                : new VerdictView(
                        review.right(),
                        review.note(),
                        review.label(),
                        review.by(),
                        name.apply(review.by()),
                        review.at(),
                        number(review.again()));
    }

    private static @Nullable String number(@Nullable TicketId ticket) {
        return ticket == null ? null : ticket.value();
    }

    /** In the order of {@link #HEADER}; what a citizen said leaves the house without numbers. */
    List<String> cells() {
        VerdictView found = review;
        return List.of(
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                kind,
                title,
                String.valueOf(advised),
                String.valueOf(Math.round(confidence * 100) / 100.0),
                Masking.text(quote),
                basis,
                route,
                Masking.text(words),
                outcome.name(),
                agentName,
                Masking.text(Objects.requireNonNullElse(why, "")),
                Objects.requireNonNullElse(ticket, ""),
                found == null ? "" : String.valueOf(found.right()),
                found == null ? "" : found.label(),
                found == null ? "" : Masking.text(found.note()),
                found == null ? "" : found.byName(),
                found == null ? "" : found.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                found == null ? "" : Objects.requireNonNullElse(found.again(), ""));
    }
}
