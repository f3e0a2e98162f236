package io.huiyin.core.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The subscriptions, for every step of every ticket: filing one must not cost a statement for what most cities have none of.
 * Another node's change is seen within a second.
 */
@Component
class ActiveWebhooks {

    private static final Duration OLD = Duration.ofSeconds(1);

    private record Read(List<Webhook> webhooks, Instant at) {}

    private final WebhookRows rows;
    private final Clock clock;
    private volatile Read read = new Read(List.of(), Instant.MIN);

    ActiveWebhooks(WebhookRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    List<Webhook> wanting(String event) {
        Instant now = clock.instant();
        Read known = read;
        if (known.at().isBefore(now.minus(OLD)) || known.at().isAfter(now)) {
            known = new Read(rows.all(), now);
            read = known;
        }
        return known.webhooks().stream().filter(one -> one.wants(event)).toList();
    }

    /** Something was changed on this node; its transaction may still go on, so it is read at the next step. */
    void changed() {
        read = new Read(List.of(), Instant.MIN);
    }
}
