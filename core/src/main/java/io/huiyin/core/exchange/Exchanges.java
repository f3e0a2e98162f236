package io.huiyin.core.exchange;

import io.huiyin.core.ticket.CalledBackElsewhere;
import io.huiyin.core.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Which tickets are shared with which platform, and how they stand there. */
@Service
public class Exchanges implements CalledBackElsewhere {

    private final Peers peers;
    private final LinkRows links;

    Exchanges(Peers peers, LinkRows links) {
        this.peers = peers;
        this.links = links;
    }

    /** Every sending of a ticket, the oldest first. */
    public List<Link> of(TicketId ticket) {
        return links.of(ticket);
    }

    /** What a peer is called; its code when it is not connected any more. */
    public String name(String peer) {
        return peers.find(peer).map(Peer::name).orElse(peer);
    }

    @Override
    public Optional<String> by(TicketId ticket) {
        return peers.connected().isEmpty()
                ? Optional.empty()
                : of(ticket).stream()
                        .filter(link -> !link.outgoing())
                        .flatMap(link -> peers.find(link.peer()).stream())
                        .filter(Peer::callsBack)
                        .map(Peer::name)
                        .findFirst();
    }
}
