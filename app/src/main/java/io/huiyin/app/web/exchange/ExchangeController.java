package io.huiyin.app.web.exchange;

import io.huiyin.core.exchange.Incoming;
import io.huiyin.core.exchange.MessageGate;
import io.huiyin.core.exchange.MessageGate.Shown;
import io.huiyin.core.exchange.MessageRefused;
import io.huiyin.core.exchange.MessageRefused.Why;
import io.huiyin.core.exchange.Peer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Messages of other platforms; docs/exchange.md tells their makers how one is made and signed. */
@RestController
@RequestMapping("/api/exchange")
class ExchangeController {

    /** a demand of 4,000 characters in UTF-8, escaped at its worst, and the rest */
    private static final int MOST = 64 * 1024;

    private final MessageGate gate;
    private final Incoming incoming;

    ExchangeController(MessageGate gate, Incoming incoming) {
        this.gate = gate;
        this.incoming = incoming;
    }

    /** The body byte for byte as it was signed. */
    @PostMapping(path = "/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    String take(
            @RequestHeader(name = "x-huiyin-peer", required = false) @Nullable String peer,
            @RequestHeader(name = "webhook-id", required = false) @Nullable String id,
            @RequestHeader(name = "webhook-timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "webhook-signature", required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        Peer sender = gate.open(new Shown(peer, id, timestamp, signature), body);
        if (body.length > MOST) {
            throw new MessageRefused(Why.UNREADABLE, "消息不能超过 64 KiB，附件请另行传送");
        }
        return incoming.take(sender, Objects.requireNonNull(id), body);
    }
}
