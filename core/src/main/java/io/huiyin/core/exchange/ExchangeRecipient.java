package io.huiyin.core.exchange;

import io.huiyin.core.delivery.Delivery;
import io.huiyin.core.delivery.MessageSignature;
import io.huiyin.core.delivery.Recipient;
import io.huiyin.core.exchange.ExchangeMessage.Standing;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketNotes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Other platforms, as those who are told. */
@Component
class ExchangeRecipient implements Recipient {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeRecipient.class);

    private static final String PATH = "/api/exchange/messages";
    private static final String PEER = "x-huiyin-peer";

    private final Peers peers;
    private final LinkRows links;
    private final TicketNotes notes;
    private final Clock clock;

    ExchangeRecipient(Peers peers, LinkRows links, TicketNotes notes, Clock clock) {
        this.peers = peers;
        this.links = links;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public Delivery.Kind kind() {
        return Delivery.Kind.EXCHANGE;
    }

    @Override
    public Map<String, String> targets() {
        return peers.connected().stream().collect(Collectors.toMap(Peer::code, Peer::name));
    }

    @Override
    public Optional<Request> request(Delivery delivery, Instant now) {
        Peer peer =
                peers.find(delivery.target()).orElseThrow(() -> new Unreachable("平台“" + delivery.target() + "”已不在设置中"));
        String body = Objects.requireNonNull(delivery.payload());
        Map<String, String> headers = new HashMap<>(MessageSignature.headers(
                peer.connection().secret(), delivery.message(), now, body.getBytes(StandardCharsets.UTF_8)));
        headers.put(PEER, peers.self());
        return Optional.of(new Request(peer.connection().address().resolve(PATH), headers, body));
    }

    /** The answer tells how their ticket stands. */
    @Override
    public void arrived(Delivery delivery, String answer) {
        try {
            Standing standing = JsonMapper.shared().readValue(answer, Standing.class);
            String[] lane = delivery.lane().split(" ", 2);
            links.heard(delivery.target(), lane[0].equals("out"), lane[1], standing, Sql.now(clock));
        } catch (JacksonException e) {
            // it has the message; how its ticket stands comes with its next word
            LOG.warn("The answer of {} to message {} tells no standing", delivery.target(), delivery.message());
        }
    }

    @Override
    public void died(Delivery delivery, String why) {
        TicketId ticket = Objects.requireNonNull(delivery.ticket());
        String name = peers.find(delivery.target()).map(Peer::name).orElse(delivery.target());
        notes.write(notes.take(ticket), "peerUnreached", Sql.now(clock), "system", name + "：" + why, null);
    }
}
