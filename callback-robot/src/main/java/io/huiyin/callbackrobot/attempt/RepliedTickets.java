package io.huiyin.callbackrobot.attempt;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.huiyin.callbackrobot.plan.DialRules;
import io.huiyin.callbackrobot.result.CallbackStore;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketReplied;
import io.huiyin.core.ticket.Tickets;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A reply makes a callback due: one row and one timer in one transaction, however often the event comes. */
@Component
class RepliedTickets {

    private static final Logger LOG = LoggerFactory.getLogger(RepliedTickets.class);
    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of(AttemptSetup.TASK);

    private final Tickets tickets;
    private final CallbackStore store;
    private final DialRules rules;
    private final ObjectProvider<SchedulerClient> scheduler;

    RepliedTickets(Tickets tickets, CallbackStore store, DialRules rules, ObjectProvider<SchedulerClient> scheduler) {
        this.tickets = tickets;
        this.store = store;
        this.rules = rules;
        this.scheduler = scheduler;
    }

    @ApplicationModuleListener
    void on(TicketReplied replied) {
        Ticket ticket = tickets.find(replied.ticket()).orElseThrow();
        Instant due = rules.firstLook(replied.at());
        store.create(ticket.id(), replied.at(), ticket.demand().phone(), due).ifPresent(id -> {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(TASK.instance(id.toString()).build(), due);
            LOG.info("Callback {} of ticket {} is due at {}", id, ticket.id(), due);
        });
    }
}
