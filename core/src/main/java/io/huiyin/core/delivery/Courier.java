package io.huiyin.core.delivery;

import io.huiyin.core.delivery.Delivery.State;
import io.huiyin.core.delivery.Transport.Answer;
import io.huiyin.core.sql.Sql;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries one delivery once: a look in a short transaction, the request outside of any, what came of it in another one. Cut
 * off between them it is tried again, so who is told must know a message by its id.
 */
@Service
public class Courier {

    /** What will be answered the same way however often it is asked. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 410, 413, 422);

    /** Behind something that waits; whoever it waits for wakes it earlier. */
    private static final Duration BEHIND = Duration.ofMinutes(1);

    /** While its target rests; whoever lets it go on wakes it. */
    private static final Duration RESTS = Duration.ofMinutes(10);

    private static final int WORDS = 500;

    private final DeliveryRows rows;
    private final List<Recipient> recipients;
    private final ObjectProvider<Transport> transport;
    private final DeliverySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Courier(
            DeliveryRows rows,
            List<Recipient> recipients,
            ObjectProvider<Transport> transport,
            DeliverySettings settings,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.recipients = recipients;
        this.transport = transport;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A try's end; {@code answer} is null without one. */
    private record Tried(@Nullable Answer answer, String words) {

        boolean arrived() {
            return answer != null && answer.status() / 100 == 2;
        }

        boolean refusedForGood() {
            return answer != null && FOR_GOOD.contains(answer.status());
        }
    }

    /** @return when to try again; empty when it has arrived or is dead */
    public Optional<Instant> attempt(long id) {
        Delivery one = rows.find(id).orElse(null);
        if (one == null || one.state() != State.WAITING) {
            return Optional.empty();
        }
        Optional<Delivery> before = rows.before(one);
        if (before.isPresent()) {
            return Optional.of(later(id, BEHIND));
        }
        Recipient recipient = recipients.stream()
                .filter(r -> r.kind() == one.kind())
                .findFirst()
                .orElseThrow();
        Tried tried;
        try {
            Optional<Recipient.Request> request = recipient.request(one, clock.instant());
            if (request.isEmpty()) {
                return Optional.of(later(id, RESTS));
            }
            Answer answer = transport.getObject().post(one.kind() + " " + one.target(), request.get());
            tried = new Tried(answer, shortened(answer.body()));
        } catch (Recipient.Unreachable e) {
            tried = new Tried(null, shortened(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            // not its message: it may quote an address with a key in it
            tried = new Tried(null, "没有应答（" + e.getClass().getSimpleName() + "）");
        } catch (Transport.NotNow e) {
            return Optional.of(later(id, e.untilThen()));
        }
        Tried end = tried;
        return inTransaction(() -> end(recipient, id, end));
    }

    private Instant later(long id, Duration wait) {
        Instant until = Sql.now(clock).plus(wait);
        inTransaction(() -> {
            rows.waits(id, until);
            return until;
        });
        return until;
    }

    private Optional<Instant> end(Recipient recipient, long id, Tried tried) {
        Delivery one = rows.lock(id).orElseThrow();
        if (one.state() != State.WAITING) {
            // another node was faster
            return Optional.empty();
        }
        Instant now = Sql.now(clock);
        Answer answer = tried.answer();
        Integer status = answer == null ? null : answer.status();
        int attempts = one.attempts() + 1;
        if (answer != null && tried.arrived()) {
            rows.tried(id, State.DELIVERED, attempts, null, now, status, tried.words());
            recipient.arrived(one, answer.body());
        } else if (tried.refusedForGood() || attempts >= settings.tries()) {
            rows.tried(id, State.DEAD, attempts, null, now, status, tried.words());
            recipient.died(one, tried.words());
            if (one.kind().holdsUp()) {
                return Optional.empty();
            }
        } else {
            Instant next = now.plus(settings.waitAfter(attempts));
            rows.tried(id, State.WAITING, attempts, next, now, status, tried.words());
            return Optional.of(next);
        }
        rows.behind(one).ifPresent(next -> {
            rows.waits(next.id(), now);
            events.publishEvent(new DeliveryDue(next.id(), now));
        });
        return Optional.empty();
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= WORDS ? line : line.substring(0, WORDS) + "…";
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
