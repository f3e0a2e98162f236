package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.core.assist.Dispatcher;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.EarlierAnswers;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.SimilarTickets;
import io.huiyin.core.assist.SimilarTickets.Similar;
import io.huiyin.core.ticket.NewTicket;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an agent is advised while a citizen speaks, for a ticket that nobody heard: one that came in writing. */
@RestController
@RequestMapping("/api/tickets/{id}/advice")
class AdviceController {

    private static final int SIMILAR = 3;

    /**
     * @param screening null when nothing speaks against taking it
     * @param similar open tickets that may be the same matter, the likest first
     */
    record TicketAdvice(DispatchAdvice dispatch, @Nullable ScreeningAdvice screening, List<Similar> similar) {}

    private final TicketAccess access;
    private final Dispatcher dispatcher;
    private final Screener screener;
    private final EarlierAnswers earlier;
    private final SimilarTickets similar;

    AdviceController(
            TicketAccess access,
            Dispatcher dispatcher,
            Screener screener,
            EarlierAnswers earlier,
            SimilarTickets similar) {
        this.access = access;
        this.earlier = earlier;
        this.dispatcher = dispatcher;
        this.screener = screener;
        this.similar = similar;
    }

    @GetMapping
    TicketAdvice of(@PathVariable String id, Principal who) {
        Viewer viewer = access.viewer(who);
        NewTicket demand = access.visible(id, viewer).demand();
        String words = demand.title() + "。" + demand.content();
        ScreeningAdvice screening = screener.screen(
                words,
                earlier.to(demand.phone()).stream()
                        .filter(one -> !one.ticket().equals(id))
                        .toList());
        return new TicketAdvice(
                dispatcher.advise(words, demand.matter(), demand.area()),
                screening.kind().equals(ScreeningAdvice.NONE) ? null : screening,
                similar.similar(words, SIMILAR + 1).stream()
                        .filter(other -> !other.ticket().equals(id))
                        .limit(SIMILAR)
                        .toList());
    }
}
