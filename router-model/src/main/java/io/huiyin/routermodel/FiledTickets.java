package io.huiyin.routermodel;

import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.TicketFiled;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.routermodel.versions.CityRouter;
import io.huiyin.routermodel.versions.CityRouter.InForce;
import io.huiyin.routermodel.versions.Shadow;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Asks a router that is tried of each ticket that is filed, and the one in force too; nobody waits for it. */
@Component
class FiledTickets {

    private static final Logger log = LoggerFactory.getLogger(FiledTickets.class);

    private final Tickets tickets;
    private final Shadow shadow;
    private final CityRouter inForce;
    private final CatalogueRouter byCatalogue;
    private final Supplier<Catalogue> catalogue;

    FiledTickets(
            Tickets tickets,
            Shadow shadow,
            CityRouter inForce,
            CatalogueRouter byCatalogue,
            Supplier<Catalogue> catalogueOfToday) {
        this.tickets = tickets;
        this.shadow = shadow;
        this.inForce = inForce;
        this.byCatalogue = byCatalogue;
        this.catalogue = catalogueOfToday;
    }

    @ApplicationModuleListener
    void on(TicketFiled filed) {
        try {
            var tried = shadow.router();
            if (tried.isPresent()) {
                var demand = tickets.find(filed.ticket()).orElseThrow().demand();
                ask(filed, demand, tried);
                ask(filed, demand, inForce.get());
            }
        } catch (IOException e) {
            log.warn("the router that is tried cannot be read", e);
        }
    }

    private void ask(TicketFiled filed, NewTicket ticket, Optional<InForce> router) {
        var said = new CityRouterModel(byCatalogue, catalogue, () -> router)
                .predict(new Demand(ticket.title() + "\n" + ticket.content(), ticket.matter(), ticket.area()));
        shadow.said(
                filed.ticket().value(),
                router.map(InForce::number).orElse(Shadow.CATALOGUE),
                said.scores().isEmpty() ? null : said.scores().getFirst().unit(),
                said.certain());
    }
}
