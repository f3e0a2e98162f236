package io.huiyin.core.exchange;

import io.huiyin.core.delivery.MessageSignature;
import io.huiyin.core.exchange.MessageRefused.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets a message in when its sender has signed it with the secret that only both know, and lately. */
@Component
public class MessageGate {

    private static final Logger LOG = LoggerFactory.getLogger(MessageGate.class);

    private static final int LONGEST_ID = 100;

    private final Peers peers;
    private final Clock clock;

    MessageGate(Peers peers, Clock clock) {
        this.peers = peers;
        this.clock = clock;
    }

    /** What came with a message; each may be missing. */
    public record Shown(
            @Nullable String peer,
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signature) {}

    /** @throws MessageRefused saying nothing of why: the log does */
    public Peer open(Shown shown, byte[] body) {
        String peer = shown.peer();
        String id = shown.id();
        String signature = shown.signature();
        if (peer == null || id == null || id.length() > LONGEST_ID || signature == null) {
            throw refused("it lacks a header", shown);
        }
        Peer known = peers.find(peer).orElseThrow(() -> refused("nobody here is called so", shown));
        long seconds = seconds(shown);
        Duration off = Duration.between(Instant.ofEpochSecond(seconds), clock.instant())
                .abs();
        if (off.compareTo(peers.settings().tolerance()) > 0) {
            throw refused("its time is " + off + " off", shown);
        }
        if (!MessageSignature.matches(known.connection().secret(), id, seconds, body, signature)) {
            throw refused("its signature is another one", shown);
        }
        return known;
    }

    private static long seconds(Shown shown) {
        String timestamp = shown.timestamp();
        if (timestamp == null || !timestamp.matches("[0-9]{1,12}")) {
            throw refused("it has no time", shown);
        }
        return Long.parseLong(timestamp);
    }

    private static MessageRefused refused(String why, Shown shown) {
        // what a stranger sends does not go into the log as it is
        String peer = String.valueOf(shown.peer()).replaceAll("[^a-zA-Z0-9-]", "?");
        LOG.warn(
                "A message is refused: {} (it says it comes from {})",
                why,
                peer.substring(0, Math.min(peer.length(), 40)));
        return new MessageRefused(Why.NOT_TRUSTED, "消息未通过验证：平台代码、时间或签名不对");
    }
}
