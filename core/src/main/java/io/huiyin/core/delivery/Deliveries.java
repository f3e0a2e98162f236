package io.huiyin.core.delivery;

import io.huiyin.core.delivery.Delivery.Kind;
import io.huiyin.core.delivery.Delivery.State;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other systems are to be told, and how far that came. */
@Service
public class Deliveries {

    /** so far lists are counted */
    private static final int COUNTED = 1000;

    /**
     * Which are listed, the newest first; null means any.
     *
     * @param page from 0
     */
    public record Query(
            Kind kind,
            @Nullable State state,
            @Nullable String target,
            @Nullable String ticket,
            int page,
            int size) {}

    /** Part of a list; {@code total} is counted up to 1,000. */
    public record Page(List<Delivery> deliveries, long total) {}

    private final DeliveryRows rows;
    private final DeliverySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(DeliveryRows rows, DeliverySettings settings, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Puts something into a lane, in the transaction of what it tells; it is due at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Kind kind, String target, String lane, String type, @Nullable TicketId ticket, String payload) {
        Instant now = Sql.now(clock);
        long id = rows.insert(new Delivery(
                0,
                kind,
                target,
                lane,
                UUID.randomUUID().toString(),
                type,
                ticket,
                payload,
                now,
                State.WAITING,
                0,
                now,
                null,
                null,
                null));
        events.publishEvent(new DeliveryDue(id, now));
    }

    public Page search(Query query) {
        return new Page(rows.page(query), rows.count(query, COUNTED));
    }

    /**
     * Sends what is dead again, with all its tries.
     *
     * @param target null for all of that kind
     * @return how many are due again
     */
    @Transactional
    public int again(Kind kind, @Nullable String target) {
        Instant now = Sql.now(clock);
        return due(rows.revive(kind, target, now), now);
    }

    /** The same for one. @return 0 when it is not dead */
    @Transactional
    public int again(long id) {
        Instant now = Sql.now(clock);
        return due(rows.revive(id, now), now);
    }

    /** Everything that waits for a target is due now. */
    @Transactional
    public void hurry(Kind kind, String target) {
        Instant now = Sql.now(clock);
        due(rows.hurry(kind, target, now), now);
    }

    private int due(List<Long> ids, Instant now) {
        ids.forEach(id -> events.publishEvent(new DeliveryDue(id, now)));
        return ids.size();
    }

    /** What a target has not been told yet, it will not be told any more. */
    @Transactional
    public void drop(Kind kind, String target) {
        rows.drop(kind, target);
    }

    /** Forgets what arrived longer ago than the settings say. @return how much */
    @Transactional
    public int forgetOld() {
        return rows.forget(Sql.now(clock).minus(settings.keep()));
    }
}
