package io.huiyin.core.webhook;

import io.huiyin.core.delivery.Delivery;
import io.huiyin.core.delivery.MessageSignature;
import io.huiyin.core.delivery.Recipient;
import io.huiyin.core.ticket.RefusedByRule;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Subscribers, as those who are told. */
@Component
class WebhookRecipient implements Recipient {

    private final WebhookRows rows;
    private final OutboundAddress addresses;

    WebhookRecipient(WebhookRows rows, OutboundAddress addresses) {
        this.rows = rows;
        this.addresses = addresses;
    }

    @Override
    public Delivery.Kind kind() {
        return Delivery.Kind.WEBHOOK;
    }

    @Override
    public Map<String, String> targets() {
        Map<String, String> names = new TreeMap<>();
        rows.all().forEach(one -> names.put(String.valueOf(one.id()), one.name()));
        return names;
    }

    @Override
    public Optional<Request> request(Delivery delivery, Instant now) {
        long id = Long.parseLong(delivery.target());
        Webhook webhook = rows.find(id).orElseThrow(() -> new Unreachable("订阅已删除"));
        if (!webhook.active()) {
            return Optional.empty();
        }
        URI address;
        try {
            address = addresses.checked(webhook.address().toString());
        } catch (RefusedByRule e) {
            throw new Unreachable(String.valueOf(e.getMessage()));
        }
        String body = body(delivery);
        return Optional.of(new Request(
                address,
                MessageSignature.headers(secret(id), delivery.message(), now, body.getBytes(StandardCharsets.UTF_8)),
                body));
    }

    private String secret(long id) {
        try {
            return rows.secret(id);
        } catch (IllegalStateException e) {
            throw new Unreachable("签名密钥不能用现有的 huiyin.secrets 密钥解开：恢复原来的密钥，或为订阅换一个签名密钥");
        }
    }

    private static String body(Delivery delivery) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode body = json.createObjectNode();
        body.put("id", delivery.message());
        body.put("type", delivery.type());
        body.put("timestamp", delivery.createdAt().toString());
        body.put("attempt", delivery.attempts() + 1);
        body.set("data", json.readTree(Objects.requireNonNull(delivery.payload())));
        return body.toString();
    }

    @Override
    public void arrived(Delivery delivery, String answer) {
        // nothing waits for it
    }

    @Override
    public void died(Delivery delivery, String why) {
        // the list of deliveries shows it
    }
}
