package io.huiyin.app.web.board;

import io.huiyin.core.ticket.Tickets;
import io.huiyin.voicebot.queue.CallCentre;
import io.huiyin.voicebot.queue.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The wallboard. */
@RestController
class BoardController {

    /** @param satisfiedShare share of the answers 4 and 5 among all that were given, 0…1; null before the first */
    record Board(
            int waiting,
            int talking,
            int readySeats,
            long ticketsToday,
            long overdue,
            long callbacksDue,
            @Nullable Double satisfiedShare) {}

    private final CallCentre centre;
    private final Tickets tickets;

    BoardController(CallCentre centre, Tickets tickets) {
        this.centre = centre;
        this.tickets = tickets;
    }

    @GetMapping("/api/board")
    Board board() {
        Tickets.Figures figures = tickets.figures();
        long ready = centre.seats().stream()
                .filter(s -> s.state() == Seat.State.READY)
                .count();
        return new Board(
                centre.waiting().size(),
                centre.talking().size(),
                (int) ready,
                figures.filedToday(),
                figures.overdue(),
                figures.callbacksDue(),
                figures.satisfiedShare());
    }
}
