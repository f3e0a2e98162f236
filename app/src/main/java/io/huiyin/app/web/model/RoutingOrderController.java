package io.huiyin.app.web.model;

import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.model.RoutingViews.RoutingLabelForm;
import io.huiyin.app.web.model.RoutingViews.RoutingOrderText;
import io.huiyin.core.ticket.TicketTexts;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.core.unit.Units;
import io.huiyin.routermodel.versions.PastOrders;
import io.huiyin.routermodel.versions.RoutingLabels;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders that surprised a router, for the one who says whose they rightly are. Nobody sees here who asked. */
@RestController
@RequestMapping("/api/models/routing/orders/{source}")
class RoutingOrderController {

    private final TicketTexts tickets;
    private final PastOrders past;
    private final RoutingLabels labels;
    private final Units units;

    RoutingOrderController(TicketTexts tickets, PastOrders past, RoutingLabels labels, Units units) {
        this.tickets = tickets;
        this.past = past;
        this.labels = labels;
        this.units = units;
    }

    /** @param source number of a ticket, or {@code past-N} */
    @GetMapping
    RoutingOrderText text(@PathVariable String source) {
        return new RoutingOrderText(
                tickets.of(source).or(() -> past.text(source)).orElseThrow(() -> new NotThere("工单", source)));
    }

    @PutMapping("/label")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void label(@PathVariable String source, @RequestBody RoutingLabelForm form, Principal who) {
        text(source);
        if (form.unit() != null && units.inForce(form.unit()).isEmpty()) {
            throw new UnknownCode("unit", form.unit(), units.codes());
        }
        labels.say(source, form.unit(), who.getName());
    }

    @DeleteMapping("/label")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String source, Principal who) {
        labels.takeBack(source, who.getName());
    }
}
