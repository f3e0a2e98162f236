package io.huiyin.core.exchange;

import io.huiyin.core.ticket.Endings;
import io.huiyin.core.ticket.FollowUps;
import io.huiyin.core.ticket.Returns;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketNotes;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a word of another platform does to a ticket here: the same step that a unit or a citizen would take, by the same
 * rules. What the ticket does not allow any more is written into its story, for the people who settle it.
 */
@Component
class PeerSteps {

    /** What steps of other platforms are signed with. */
    static final String ACTOR = "platform";

    private static final Set<TicketState> MAY_COME_BACK = EnumSet.of(TicketState.DISPATCHED, TicketState.SIGNED);

    private final Tickets tickets;
    private final Returns returns;
    private final Endings endings;
    private final FollowUps followUps;
    private final TicketNotes notes;
    private final LinkRows links;

    PeerSteps(
            Tickets tickets, Returns returns, Endings endings, FollowUps followUps, TicketNotes notes, LinkRows links) {
        this.tickets = tickets;
        this.returns = returns;
        this.endings = endings;
        this.followUps = followUps;
        this.notes = notes;
        this.links = links;
    }

    /** @param ticket locked */
    Ticket take(Peer peer, Link link, Ticket ticket, ExchangeMessage message, Instant now) {
        boolean has = !link.ended()
                && (!link.outgoing() || peer.unit() != null && peer.unit().equals(ticket.unit()));
        String words = said(message.words());
        return switch (message.type()) {
            case accept ->
                has && ticket.state() == TicketState.DISPATCHED
                        ? tickets.sign(ticket.id(), ticket.version(), ACTOR)
                        : ticket;
            case status, send -> ticket;
            case reply -> reply(peer, link, ticket, has, words, now);
            case refuse -> refuse(peer, link, ticket, has, words, said(message.basis()), now);
            case urge -> word(peer, ticket, FollowUps.Kind.URGE, words, now);
            case addition -> word(peer, ticket, FollowUps.Kind.ADDITION, words, now);
            case withdraw -> withdraw(peer, link, ticket, has, words, now);
        };
    }

    /** The peer's reply is ours; the callback follows as after any other. */
    private Ticket reply(Peer peer, Link link, Ticket ticket, boolean has, String words, Instant now) {
        boolean possible = ticket.state() == TicketState.DISPATCHED
                || ticket.state() != TicketState.MERGED && ticket.state().next().contains(TicketState.REPLIED);
        if (!has || !possible) {
            return note(ticket, "peerReplied", peer, words, now);
        }
        Ticket taken =
                ticket.state() == TicketState.DISPATCHED ? tickets.sign(ticket.id(), ticket.version(), ACTOR) : ticket;
        links.ended(link);
        return tickets.reply(taken.id(), taken.version(), words, peer.name() + "已答复", ACTOR);
    }

    private Ticket refuse(Peer peer, Link link, Ticket ticket, boolean has, String words, String basis, Instant now) {
        links.ended(link);
        return has && MAY_COME_BACK.contains(ticket.state())
                ? returns.fromElsewhere(ticket.id(), peer.name() + "：" + words, basis, ACTOR)
                : note(ticket, "peerReturned", peer, words, now);
    }

    private Ticket word(Peer peer, Ticket ticket, FollowUps.Kind kind, String words, Instant now) {
        return ticket.state().ended()
                ? note(ticket, "peerUrged", peer, words, now)
                : followUps.add(ticket.id(), kind, withoutLabel(kind, words), ACTOR);
    }

    /** The sender's event begins with what it is; ours will too. */
    private static String withoutLabel(FollowUps.Kind kind, String words) {
        String label = kind.label() + "：";
        return words.startsWith(label) ? words.substring(label.length()) : words;
    }

    private Ticket withdraw(Peer peer, Link link, Ticket ticket, boolean has, String words, Instant now) {
        links.ended(link);
        boolean alone = tickets.carriedBy(ticket.id()).isEmpty();
        return has && alone && ticket.state().next().contains(TicketState.WITHDRAWN)
                ? endings.withdraw(ticket.id(), ticket.version(), peer.name() + "撤回：" + words, ACTOR)
                : note(ticket, "peerWithdrew", peer, words, now);
    }

    private Ticket note(Ticket ticket, String type, Peer peer, String words, Instant now) {
        return notes.write(ticket, type, now, ACTOR, peer.name() + "：" + words, null);
    }

    private static String said(@Nullable String words) {
        return words == null || words.isBlank() ? "未说明" : words;
    }
}
