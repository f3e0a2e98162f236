package io.huiyin.core.webhook;

import io.huiyin.core.delivery.Deliveries;
import io.huiyin.core.delivery.Delivery;
import io.huiyin.core.delivery.MessageSignature;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Subscriptions to what happens to tickets. */
@Service
public class Webhooks {

    static final String PING = "ping";

    /** What a person asks for; the rest of {@link Webhook} is the machine's to say. */
    public record Wanted(String name, String address, List<String> events, boolean citizens, boolean active) {

        public Wanted {
            events = List.copyOf(events);
        }
    }

    /** @param secret shown this once */
    public record Made(Webhook webhook, String secret) {}

    private final WebhookRows rows;
    private final ActiveWebhooks active;
    private final OutboundAddress addresses;
    private final Deliveries deliveries;
    private final Clock clock;

    Webhooks(WebhookRows rows, ActiveWebhooks active, OutboundAddress addresses, Deliveries deliveries, Clock clock) {
        this.rows = rows;
        this.active = active;
        this.addresses = addresses;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public List<Webhook> all() {
        return rows.all();
    }

    /**
     * @throws MissingWords without a name
     * @throws RefusedByRule for an address that may not be written to
     */
    @Transactional
    public Made make(Wanted wanted, String actor) {
        URI address = looked(wanted);
        String secret = MessageSignature.newSecret();
        long id = rows.insert(wanted, address, secret, actor, Sql.now(clock));
        active.changed();
        return new Made(found(id), secret);
    }

    /** Refusals as for {@link #make}. Begun again, what rested is due at once. @throws UnknownWebhook */
    @Transactional
    public Webhook change(long id, Wanted wanted) {
        Webhook before = found(id);
        rows.update(id, wanted, looked(wanted));
        active.changed();
        if (!before.active() && wanted.active()) {
            deliveries.hurry(Delivery.Kind.WEBHOOK, String.valueOf(id));
        }
        return found(id);
    }

    /** Another secret from now on, also for what waits. @throws UnknownWebhook */
    @Transactional
    public Made renew(long id) {
        String secret = MessageSignature.newSecret();
        Webhook webhook = found(id);
        rows.secret(id, secret);
        return new Made(webhook, secret);
    }

    /** Gone with what it has not been told yet. @throws UnknownWebhook */
    @Transactional
    public void remove(long id) {
        found(id);
        rows.delete(id);
        deliveries.drop(Delivery.Kind.WEBHOOK, String.valueOf(id));
        active.changed();
    }

    /**
     * A message that tells nothing: whether it arrives and is understood.
     *
     * @throws UnknownWebhook
     * @throws RefusedByRule while it is paused
     */
    @Transactional
    public void ping(long id) {
        Webhook webhook = found(id);
        if (!webhook.active()) {
            throw new RefusedByRule("paused", "订阅已暂停，先恢复再测试", "");
        }
        deliveries.put(Delivery.Kind.WEBHOOK, String.valueOf(id), PING, PING, null, "{}");
    }

    private URI looked(Wanted wanted) {
        MissingWords.needed("name", wanted.name());
        return addresses.checked(wanted.address());
    }

    private Webhook found(long id) {
        return rows.find(id).orElseThrow(() -> new UnknownWebhook(id));
    }
}
