package io.huiyin.core.exchange;

import io.huiyin.core.channel.Channel;
import io.huiyin.core.channel.WrittenDemands;
import io.huiyin.core.exchange.ExchangeMessage.Demand;
import io.huiyin.core.exchange.ExchangeMessage.Standing;
import io.huiyin.core.exchange.ExchangeMessage.Type;
import io.huiyin.core.exchange.MessageRefused.Why;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.text.Sha256;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketNotes;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what other platforms tell, each message once. */
@Service
public class Incoming {

    /** as long as those that people file here */
    private static final int TITLE = 100;

    private static final int CONTENT = 4000;

    private final Peers peers;
    private final LinkRows links;
    private final PeerDemand demands;
    private final PeerSteps steps;
    private final WrittenDemands filing;
    private final TicketNotes notes;
    private final Clock clock;

    Incoming(
            Peers peers,
            LinkRows links,
            PeerDemand demands,
            PeerSteps steps,
            WrittenDemands filing,
            TicketNotes notes,
            Clock clock) {
        this.peers = peers;
        this.links = links;
        this.demands = demands;
        this.steps = steps;
        this.filing = filing;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * What a message changes here, once however often it comes, and the answer to it.
     *
     * @param peer whose message it is, as {@link MessageGate} found
     * @param id of the message
     * @return how our ticket stands, as JSON; for a message that was here before what it was answered then
     * @throws MessageRefused without any effect: whoever mends what is wrong may send it again under the same id
     */
    @Transactional
    public String take(Peer peer, String id, byte[] body) {
        Instant now = Sql.now(clock);
        byte[] hash = Sha256.of(body);
        if (!links.begin(peer.code(), id, hash, now)) {
            var taken = links.taken(peer.code(), id);
            if (!MessageDigest.isEqual(taken.hash(), hash)) {
                throw new MessageRefused(Why.OUT_OF_TURN, "消息编号 " + id + " 已用于另一条消息，请换一个编号");
            }
            return Objects.requireNonNull(taken.answer());
        }
        ExchangeMessage message = read(peer, body);
        Ticket ticket = message.type() == Type.send ? filed(peer, message, now) : changed(peer, message, now);
        String answer = JsonMapper.shared().writeValueAsString(Standing.of(ticket));
        links.answered(peer.code(), id, answer);
        return answer;
    }

    /**
     * Forgets the answers to messages that were taken in longer ago than the settings say. Sent once more, such a message
     * still does nothing: its number is out of turn.
     *
     * @return how many
     */
    @Transactional
    public int forgetOld() {
        return links.forget(Sql.now(clock).minus(peers.settings().keep()));
    }

    private ExchangeMessage read(Peer peer, byte[] body) {
        ExchangeMessage message;
        try {
            message = JsonMapper.shared().readValue(body, ExchangeMessage.class);
        } catch (JacksonException e) {
            throw new MessageRefused(Why.UNREADABLE, "消息不是约定的 JSON：" + e.getOriginalMessage());
        }
        if (absent(message.reference()) || message.type() == null || message.standing() == null) {
            throw new MessageRefused(Why.UNREADABLE, "消息缺少 reference、type 或 standing");
        }
        if (!peer.code().equals(message.from()) || !peers.self().equals(message.to())) {
            throw new MessageRefused(Why.UNREADABLE, "消息的 from、to 与发送平台、本平台“" + peers.self() + "”不符");
        }
        return message;
    }

    /** A ticket of theirs becomes one of ours, with a number and a deadline of its own. */
    private Ticket filed(Peer peer, ExchangeMessage message, Instant now) {
        Demand demand = message.demand();
        if (demand == null || demand.kind() == null || absent(demand.title()) || absent(demand.content())) {
            throw new MessageRefused(Why.UNREADABLE, "send 消息缺少 demand 或其 kind、title、content");
        }
        if (demand.title().length() > TITLE || demand.content().length() > CONTENT) {
            throw new MessageRefused(Why.UNREADABLE, "title 不超过 " + TITLE + " 字，content 不超过 " + CONTENT + " 字");
        }
        var link = links.lock(peer.code(), false, message.reference());
        inTurn(message, link.map(Link::received).orElse(0));
        Ticket filed = filing.file(
                        Channel.PLATFORM,
                        peer.code() + " " + message.reference(),
                        demands.ours(demand, peer),
                        PeerSteps.ACTOR)
                .ticket();
        links.insert(peer.code(), false, message.reference(), filed.id(), now);
        heard(peer, message, links.lock(peer.code(), false, message.reference()).orElseThrow(), now);
        String again = demand.earlier() == null ? "" : "；系 " + demand.earlier() + " 的再次转办";
        String note = peer.name() + "转来，对方编号 " + message.standing().number() + again;
        return notes.write(notes.take(filed.id()), "peerSent", now, PeerSteps.ACTOR, note, null);
    }

    /** A word about a ticket that is linked. */
    private Ticket changed(Peer peer, ExchangeMessage message, Instant now) {
        boolean ours = !message.type().byOwner();
        Link found = links.find(peer.code(), ours, message.reference())
                .orElseThrow(() -> new MessageRefused(Why.UNKNOWN, "没有往来编号 " + message.reference()));
        // the ticket first, as every step here does
        Ticket ticket = notes.take(found.ticket());
        Link link = links.lock(peer.code(), ours, message.reference()).orElseThrow();
        inTurn(message, link.received());
        heard(peer, message, link, now);
        return steps.take(peer, link, ticket, message, now);
    }

    private void heard(Peer peer, ExchangeMessage message, Link link, Instant now) {
        links.received(link, message.sequence());
        links.heard(peer.code(), link.outgoing(), link.reference(), message.standing(), now);
    }

    private static void inTurn(ExchangeMessage message, int received) {
        if (message.sequence() != received + 1) {
            throw new MessageRefused(
                    Why.OUT_OF_TURN,
                    "往来编号 " + message.reference() + " 应为第 " + (received + 1) + " 条消息，不是第 " + message.sequence() + " 条");
        }
    }

    /** JSON leaves out what it likes. */
    private static boolean absent(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
