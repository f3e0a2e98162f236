package io.huiyin.core.exchange;

import io.huiyin.core.delivery.Deliveries;
import io.huiyin.core.delivery.Delivery;
import io.huiyin.core.exchange.ExchangeMessage.Demand;
import io.huiyin.core.exchange.ExchangeMessage.Standing;
import io.huiyin.core.exchange.ExchangeMessage.Type;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.FollowUps;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketChanged;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells other platforms what happens here to tickets that they share with us: in the transaction of the step, so that a step
 * and its message stand or fall together. A ticket of ours is sent by being dispatched to the unit that the peer is to us.
 */
@Component
class Outgoing {

    /** with these a handling begins, or goes on by a judgement */
    private static final Set<String> BEGINS = Set.of("dispatched", "assigned", "moved", "returnRefused", "rework");

    /** after these it is nobody's to handle, by no reply */
    private static final Set<TicketState> TAKEN_AWAY =
            EnumSet.of(TicketState.DECLINED, TicketState.WITHDRAWN, TicketState.MERGED);

    /** of a ticket that we handle for others: what its owner can see of our steps */
    private static final Set<String> TOLD = Set.of(
            "dispatched",
            "assigned",
            "moved",
            "signed",
            "extended",
            "paused",
            "resumed",
            "rework",
            "merged",
            "unmerged");

    private static final Set<String> URGES = Set.of("reminded", "noticed", "criticised");

    private final Peers peers;
    private final LinkRows links;
    private final PeerDemand demands;
    private final Tickets tickets;
    private final Deliveries deliveries;
    private final Clock clock;

    Outgoing(Peers peers, LinkRows links, PeerDemand demands, Tickets tickets, Deliveries deliveries, Clock clock) {
        this.peers = peers;
        this.links = links;
        this.demands = demands;
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @EventListener
    void on(TicketChanged changed) {
        if (peers.connected().isEmpty()) {
            return;
        }
        Ticket ticket = tickets.find(changed.ticket()).orElseThrow();
        List<Link> all = links.of(ticket.id());
        String unit = ticket.unit();
        Optional<Peer> handler = unit == null ? Optional.empty() : peers.ofUnit(unit);
        if (all.isEmpty() && handler.isEmpty()) {
            return;
        }
        TicketEvent event = changed.in(tickets.story(ticket.id()));
        all.stream()
                .filter(link -> !link.outgoing() && !link.ended())
                .forEach(link -> peers.find(link.peer()).ifPresent(peer -> toOwner(peer, link, ticket, event)));
        toHandlers(handler.orElse(null), all.stream().filter(Link::outgoing).toList(), ticket, event);
    }

    /** Our ticket: whoever should have it is sent it, whoever should not is told so, whoever has it hears the citizen. */
    private void toHandlers(@Nullable Peer handler, List<Link> sendings, Ticket ticket, TicketEvent event) {
        boolean has = false;
        for (Link link : sendings) {
            if (link.ended()) {
                continue;
            }
            Optional<Peer> peer = peers.find(link.peer());
            if (handler == null || !handler.code().equals(link.peer()) || TAKEN_AWAY.contains(ticket.state())) {
                peer.ifPresent(p -> put(p, link, Type.withdraw, ticket, told(p, ticket, event.note()), null, null));
                links.ended(link);
            } else {
                has = true;
                word(event)
                        .ifPresent(type ->
                                put(handler, link, type, ticket, told(handler, ticket, event.note()), null, null));
            }
        }
        if (handler != null && !has && BEGINS.contains(event.type())) {
            send(handler, sendings, ticket);
        }
    }

    private void send(Peer peer, List<Link> sendings, Ticket ticket) {
        List<Link> before = sendings.stream()
                .filter(link -> link.peer().equals(peer.code()))
                .toList();
        String reference = ticket.id() + "-" + (before.size() + 1);
        links.insert(peer.code(), true, reference, ticket.id(), Sql.now(clock));
        Link link = links.lock(peer.code(), true, reference).orElseThrow();
        String earlier = before.isEmpty() ? null : before.getLast().theirNumber();
        put(peer, link, Type.send, ticket, null, null, demands.theirs(ticket, peer, earlier));
    }

    /** What the citizen or the ladder says about a ticket that a peer has. */
    private static Optional<Type> word(TicketEvent event) {
        if (URGES.contains(event.type()) || said(event, FollowUps.Kind.URGE)) {
            return Optional.of(Type.urge);
        }
        return said(event, FollowUps.Kind.ADDITION) ? Optional.of(Type.addition) : Optional.empty();
    }

    private static boolean said(TicketEvent event, FollowUps.Kind kind) {
        return event.type().equals("followUp") && event.note().startsWith(kind.label());
    }

    private static String told(Peer peer, Ticket ticket, String words) {
        boolean citizen = peer.citizens().told(ticket.demand().secret());
        return citizen ? words : ticket.demand().withoutCitizen(words);
    }

    /** Their ticket, that we handle. */
    private void toOwner(Peer owner, Link link, Ticket ticket, TicketEvent event) {
        switch (event.type()) {
            case "replied" -> put(owner, link, Type.reply, ticket, event.note(), null, null);
            case "declined", "withdrawn" -> {
                put(owner, link, Type.refuse, ticket, event.note(), event.basis(), null);
                links.ended(link);
            }
            case "closed" -> {
                put(owner, link, Type.status, ticket, null, null, null);
                links.ended(link);
            }
            default -> {
                if (TOLD.contains(event.type())) {
                    boolean first = !link.accepted() && ticket.unit() != null;
                    put(owner, link, first ? Type.accept : Type.status, ticket, null, null, null);
                    if (first) {
                        links.accepted(link);
                    }
                }
            }
        }
    }

    private void put(
            Peer peer,
            Link link,
            Type type,
            Ticket ticket,
            @Nullable String words,
            @Nullable String basis,
            @Nullable Demand demand) {
        var message = new ExchangeMessage(
                peers.self(),
                peer.code(),
                link.reference(),
                links.next(link),
                type,
                Sql.now(clock),
                Standing.of(ticket),
                words,
                basis,
                demand);
        deliveries.put(
                Delivery.Kind.EXCHANGE,
                peer.code(),
                (link.outgoing() ? "out " : "in ") + link.reference(),
                type == Type.refuse ? "return" : type.name(),
                ticket.id(),
                JsonMapper.shared().writeValueAsString(message));
    }
}
