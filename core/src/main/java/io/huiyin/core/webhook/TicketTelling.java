package io.huiyin.core.webhook;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.delivery.Deliveries;
import io.huiyin.core.delivery.Delivery;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketChanged;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts each step of a ticket, in its transaction, into the lanes of those who want to hear of it. */
@Component
class TicketTelling {

    private final ActiveWebhooks webhooks;
    private final Tickets tickets;
    private final Units units;
    private final CityProfile profile;
    private final Deliveries deliveries;

    TicketTelling(ActiveWebhooks webhooks, Tickets tickets, Units units, CityProfile profile, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.tickets = tickets;
        this.units = units;
        this.profile = profile;
        this.deliveries = deliveries;
    }

    @EventListener
    void on(TicketChanged changed) {
        List<Webhook> wanting = webhooks.wanting(changed.type());
        if (wanting.isEmpty()) {
            return;
        }
        Ticket ticket = tickets.find(changed.ticket()).orElseThrow();
        TicketEvent event = changed.in(tickets.story(ticket.id()));
        for (Webhook one : wanting) {
            ObjectNode told = facts(ticket, event);
            if (one.citizens() && !ticket.demand().secret()) {
                words(told, ticket, event);
            }
            deliveries.put(
                    Delivery.Kind.WEBHOOK,
                    String.valueOf(one.id()),
                    ticket.id().value(),
                    "ticket." + event.type(),
                    ticket.id(),
                    told.toString());
        }
    }

    /** Nothing that a citizen said, for it may say who he is. */
    private ObjectNode facts(Ticket ticket, TicketEvent event) {
        NewTicket demand = ticket.demand();
        ObjectNode told = JsonMapper.shared().createObjectNode();
        told.put("number", ticket.id().value());
        told.put("step", event.version());
        told.put("at", event.at().toString());
        told.put("state", event.state().name());
        told.put("stateName", event.state().label());
        told.put("kind", demand.kind());
        told.put("kindName", profile.kind(demand.kind()).name());
        told.put("matter", demand.matter());
        told.put("area", demand.area());
        told.put("unit", ticket.unit());
        told.put(
                "unitName",
                Optional.ofNullable(ticket.unit())
                        .flatMap(units::find)
                        .map(Unit::name)
                        .orElse(null));
        told.put("urgent", demand.urgent());
        told.put("secret", demand.secret());
        told.put("filedAt", ticket.filedAt().toString());
        told.put("replyBy", ticket.replyBy() == null ? null : String.valueOf(ticket.replyBy()));
        told.put("satisfaction", ticket.satisfaction());
        return told;
    }

    private static void words(ObjectNode told, Ticket ticket, TicketEvent event) {
        NewTicket demand = ticket.demand();
        told.put("title", demand.title());
        told.put("content", demand.content());
        told.put("place", demand.place());
        told.put("name", demand.name());
        told.put("phone", demand.phone());
        told.put("note", event.note());
        told.put("basis", event.basis());
    }
}
