package io.huiyin.callbackrobot.attempt;

import io.huiyin.callbackrobot.plan.DialCase;
import io.huiyin.callbackrobot.plan.DialDecision;
import io.huiyin.callbackrobot.plan.DialRules;
import io.huiyin.callbackrobot.result.CallbackId;
import io.huiyin.callbackrobot.result.CallbackStore;
import io.huiyin.callbackrobot.result.CallbackStore.Open;
import io.huiyin.callbackrobot.result.Ending;
import io.huiyin.callbackrobot.survey.CallbackOutcome;
import io.huiyin.callbackrobot.survey.CallbackOutcome.Failed;
import io.huiyin.callbackrobot.survey.CallbackOutcome.Refused;
import io.huiyin.core.call.CallId;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at one callback: decides, rings at most once, keeps what came of it. Three steps with the call between two
 * short transactions: begin (the attempt stands in the database before the telephone rings), call, end.
 */
@Component
class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final Duration DAY = Duration.ofHours(24);
    /** All lines are taken: look again soon. */
    private static final Duration LINE_WAIT = Duration.ofSeconds(20);

    private final CallbackStore store;
    private final Tickets tickets;
    private final DialRules rules;
    private final CallbackSettings settings;
    private final CallbackCall line;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Attempts(
            CallbackStore store,
            Tickets tickets,
            DialRules rules,
            CallbackSettings settings,
            CallbackCall line,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.tickets = tickets;
        this.rules = rules;
        this.settings = settings;
        this.line = line;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a look leads to: a call to make, or the time of the next look (empty when the callback is over). */
    private sealed interface Step {
        record Ring(Open callback, Ticket ticket, CallId call) implements Step {}

        record Later(Optional<Instant> at) implements Step {}
    }

    /** @return when to look again; empty when the callback is over */
    Optional<Instant> look(CallbackId id) {
        if (!line.take()) {
            return Optional.of(now().plus(LINE_WAIT));
        }
        try {
            Step step = inTransaction(() -> begin(id));
            return switch (step) {
                case Step.Later(Optional<Instant> at) -> at;
                case Step.Ring(Open callback, Ticket ticket, CallId call) -> {
                    CallbackOutcome outcome = line.ring(call, callback.number(), ticket);
                    LOG.info("Callback {} of ticket {}: call {} ended {}", id, ticket.id(), call, outcome.word());
                    yield inTransaction(() -> end(id, call, outcome));
                }
            };
        } finally {
            line.release();
        }
    }

    private Step begin(CallbackId id) {
        Open callback = store.lock(id).orElse(null);
        if (callback == null || callback.done()) {
            return new Step.Later(Optional.empty());
        }
        var left = store.openAttempt(id);
        if (left.isPresent()) {
            LOG.warn(
                    "Callback {}: call {} was left by a node that died; it is not rung again",
                    id,
                    left.get().call());
            return new Step.Later(end(id, left.get().call(), new Failed("机器人在通话中重新启动")));
        }
        Ticket ticket = tickets.find(callback.ticket()).orElseThrow();
        if (ticket.state() != TicketState.AWAITING_CALLBACK) {
            store.drop(callback, "工单已不在待回访", now());
            return new Step.Later(Optional.empty());
        }
        return switch (decide(callback, ticket)) {
            case DialDecision.Human(String reason) -> {
                store.finish(callback, null, Ending.human(reason), now());
                yield new Step.Later(Optional.empty());
            }
            case DialDecision.Wait(Instant until) -> {
                store.dueAgain(id, until, null);
                yield new Step.Later(Optional.of(until));
            }
            case DialDecision.Dial() -> {
                var call = CallId.random();
                store.beginAttempt(callback, call, now());
                yield new Step.Ring(callback, ticket, call);
            }
        };
    }

    private DialDecision decide(Open callback, Ticket ticket) {
        if (!settings.enabled()) {
            return new DialDecision.Human("机器人回访已停用");
        }
        store.lockNumber(callback.number());
        Instant now = now();
        var one = new DialCase(
                ticket.demand().kind(),
                ticket.demand().secret(),
                ticket.leaders(),
                callback.number(),
                store.optedOut(callback.number()),
                callback.repliedAt(),
                callback.tries(),
                store.lastTry(callback.id()).orElse(null),
                store.ringing(callback.number()),
                store.callsTo(callback.number(), now, DAY));
        return rules.decide(one, now);
    }

    /** Keeps what came of the call. @return when the next try may follow; empty when the callback is over */
    private Optional<Instant> end(CallbackId id, CallId call, CallbackOutcome outcome) {
        Open callback = store.lock(id).orElseThrow();
        Instant now = now();
        if (!store.endAttempt(call, outcome, now)) {
            LOG.warn("Callback {}: call {} was taken over; its end {} is not kept", id, call, outcome.word());
            return Optional.empty();
        }
        store.saveAnswers(id, outcome.answers());
        if (outcome instanceof Refused refused && refused.optOut()) {
            store.optOut(callback.number(), now);
        }
        if (again(outcome) && rules.triesLeft(callback.tries())) {
            Instant next = rules.nextTry(now);
            store.dueAgain(id, next, outcome.word());
            return Optional.of(next);
        }
        store.finish(callback, outcome.word(), Ending.of(outcome), now);
        return Optional.empty();
    }

    /** Nobody was reached, or not now: another try may do better. */
    private static boolean again(CallbackOutcome outcome) {
        return switch (outcome) {
            case CallbackOutcome.NoAnswer _,
                    CallbackOutcome.Busy _,
                    CallbackOutcome.Rejected _,
                    CallbackOutcome.Unreachable _,
                    CallbackOutcome.Machine _,
                    CallbackOutcome.Postponed _,
                    CallbackOutcome.Failed _ -> true;
            case CallbackOutcome.Completed _,
                    CallbackOutcome.WrongPerson _,
                    CallbackOutcome.Refused _,
                    CallbackOutcome.HandedOver _ -> false;
        };
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** In microseconds, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
