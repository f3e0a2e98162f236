package io.huiyin.agentassist.dispatch;

import io.huiyin.core.assist.Embedder;
import io.huiyin.core.assist.SimilarTickets;
import io.huiyin.core.background.Background;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketChanged;
import io.huiyin.core.ticket.TicketFiled;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.Tickets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The open tickets' meanings, in memory: filled at the start, kept up by the tickets' own events. A start reads all anew, so
 * none of these events is worth a row in the registry of events.
 */
@Component
class OpenTickets implements SimilarTickets {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTickets.class);

    /** Below this cosine two demands of one kind of matter are still different demands. */
    private static final double SAME_MATTER = 0.72;

    /** 512 numbers of 4 bytes each: 40 MB, compared one by one in about 10 ms. */
    private static final int MOST = 20_000;

    private static final int PAGE = 200;

    private record Known(String title, float[] meaning) {}

    private final Map<TicketId, Known> known = new ConcurrentHashMap<>();
    private final Tickets tickets;
    private final Embedder embedder;
    private final Background background;

    OpenTickets(Tickets tickets, Embedder embedder, Background background) {
        this.tickets = tickets;
        this.embedder = embedder;
        this.background = background;
    }

    @Override
    public List<Similar> similar(String demand, int limit) {
        if (known.isEmpty() || demand.isBlank()) {
            return List.of();
        }
        var own = embedder.embed(List.of(demand)).getFirst();
        return known.entrySet().stream()
                .map(e -> new Similar(
                        e.getKey().value(),
                        e.getValue().title(),
                        Embedder.cosine(own, e.getValue().meaning())))
                .filter(s -> s.likeness() >= SAME_MATTER)
                .sorted(Comparator.comparingDouble(Similar::likeness).reversed().thenComparing(Similar::ticket))
                .limit(limit)
                .toList();
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        background.run("open-tickets", "tickets of earlier days are not compared with", this::readAll);
    }

    /** Newest first as the list gives them, until the memory set aside is full. */
    void readAll() {
        for (int page = 0; page * PAGE < MOST; page++) {
            var found = tickets.search(new Tickets.Query(null, null, null, null, false, page, PAGE))
                    .tickets();
            found.forEach(this::keep);
            if (found.size() < PAGE) {
                break;
            }
        }
        LOG.info("{} open tickets known for comparison", known.size());
    }

    @EventListener
    void on(TicketFiled filed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                background.run(
                        "open-ticket",
                        "a ticket is not compared with",
                        () -> tickets.find(filed.ticket()).ifPresent(OpenTickets.this::keep));
            }
        });
    }

    /** Even if the step is taken back after all: one ticket less to compare with does no harm. */
    @EventListener
    void on(TicketChanged changed) {
        if (changed.state().ended()) {
            known.remove(changed.ticket());
        }
    }

    private void keep(Ticket ticket) {
        if (ticket.state().ended() || known.size() >= MOST) {
            return;
        }
        var demand = ticket.demand();
        var text = demand.title() + "。" + demand.content();
        known.put(
                ticket.id(),
                new Known(demand.title(), embedder.embed(List.of(text)).getFirst()));
    }
}
