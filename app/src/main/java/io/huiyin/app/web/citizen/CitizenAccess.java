package io.huiyin.app.web.citizen;

import io.huiyin.app.web.NotThere;
import io.huiyin.core.channel.WrittenDemands;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The way from a number and its code to a ticket. */
@Component
class CitizenAccess {

    private final WrittenDemands demands;
    private final Throttle throttle;

    CitizenAccess(WrittenDemands demands, Throttle throttle) {
        this.demands = demands;
        this.throttle = throttle;
    }

    /** @throws NotThere whether the number or the code is wrong: nobody learns which numbers there are */
    Ticket open(CitizenKey key, HttpServletRequest request) {
        String number = key.number().strip().toUpperCase(Locale.ROOT);
        throttle.mayTry(request.getRemoteAddr(), number);
        return demands.open(new TicketId(number), key.code()).orElseThrow(() -> {
            throttle.wasWrong(request.getRemoteAddr(), number);
            return new NotThere("工单", number + "（或查询码不符）");
        });
    }
}
