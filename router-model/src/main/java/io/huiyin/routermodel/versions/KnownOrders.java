package io.huiyin.routermodel.versions;

import io.huiyin.core.ticket.TicketTexts;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import io.huiyin.routermodel.learning.KnownOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All orders whose unit is known: settled tickets, those of the time before, as people labelled them. */
@Component
class KnownOrders {

    /** The newest: more takes more memory than the learning process has. */
    private static final int MOST = 20_000;

    private final TicketTexts tickets;
    private final PastOrders past;
    private final RoutingLabels labels;
    private final Units units;

    KnownOrders(TicketTexts tickets, PastOrders past, RoutingLabels labels, Units units) {
        this.tickets = tickets;
        this.past = past;
        this.labels = labels;
        this.units = units;
    }

    /**
     * @param orders to learn from; each text once
     * @param fromTickets how many of them; the others are from before
     * @param labelled how many of them a person has labelled
     * @param gone left out: their unit takes no orders any more
     */
    record Read(List<KnownOrder> orders, int fromTickets, int labelled, int gone) {
        int units() {
            return (int) orders.stream().map(KnownOrder::unit).distinct().count();
        }
    }

    Read read() {
        var inForce = units.all().stream().filter(Unit::mayLead).map(Unit::code).collect(Collectors.toSet());
        var said = labels.all();
        var settled = tickets.settled(MOST).stream()
                .map(one -> new KnownOrder(one.id(), one.filedAt(), one.text(), one.unit()))
                .toList();
        var orders = new ArrayList<KnownOrder>();
        var texts = new HashSet<String>();
        int fromTickets = 0;
        int labelled = 0;
        int gone = 0;
        for (var order : Stream.concat(settled.stream(), past.newest(MOST - settled.size()).stream())
                .toList()) {
            var label = said.get(order.source());
            var unit = label == null ? order.unit() : label.unit();
            if (unit == null) {
                continue;
            }
            if (!inForce.contains(unit)) {
                gone++;
            } else if (texts.add(order.text())) {
                orders.add(new KnownOrder(order.source(), order.filedAt(), order.text(), unit));
                fromTickets += order.source().startsWith("past-") ? 0 : 1;
                labelled += label == null ? 0 : 1;
            }
        }
        return new Read(orders, fromTickets, labelled, gone);
    }
}
