package io.huiyin.app.web.ticket;

import io.huiyin.core.exchange.Link;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A platform with which a ticket is shared.
 *
 * @param outgoing whether it handles our ticket; else the ticket is its own
 * @param number of its ticket; null until it has answered, as the state in its words
 * @param replyBy until when it must be replied to there
 * @param ended it will hear nothing more about it
 */
record ExchangeView(
        String platform,
        boolean outgoing,
        @Nullable String number,
        @Nullable String state,
        @Nullable Instant replyBy,
        @Nullable Instant heardAt,
        boolean ended) {

    static ExchangeView of(Link link, String platform) {
        return new ExchangeView(
                platform,
                link.outgoing(),
                link.theirNumber(),
                link.theirState(),
                link.theirReplyBy(),
                link.heardAt(),
                link.ended());
    }
}
