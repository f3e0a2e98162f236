package io.huiyin.app.web.ticket;

import io.huiyin.app.web.ticket.TicketViews.OriginView;
import io.huiyin.core.channel.WrittenDemands;
import io.huiyin.core.exchange.Exchanges;
import io.huiyin.core.ticket.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a ticket came from, and which other platforms have to do with it. */
@Component
class TicketElsewhere {

    private final WrittenDemands demands;
    private final Exchanges exchanges;

    TicketElsewhere(WrittenDemands demands, Exchanges exchanges) {
        this.demands = demands;
        this.exchanges = exchanges;
    }

    /** @param citizen whether the viewer may see him */
    @Nullable
    OriginView origin(Ticket ticket, boolean citizen) {
        return demands.of(ticket.id()).map(o -> OriginView.of(o, citizen)).orElse(null);
    }

    /** Every sending, the oldest first. */
    List<ExchangeView> exchanges(Ticket ticket) {
        return exchanges.of(ticket.id()).stream()
                .map(link -> ExchangeView.of(link, exchanges.name(link.peer())))
                .toList();
    }
}
