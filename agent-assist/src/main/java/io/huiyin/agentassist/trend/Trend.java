package io.huiyin.agentassist.trend;

import io.huiyin.core.ticket.TicketCounts.Topic;
import java.time.LocalDate;

/**
 * What is spoken of more than by chance.
 *
 * @param since first day of the span that stands out most
 * @param until its last day
 * @param usual tickets in as many of the same weekdays, on average of the weeks before
 * @param likelihood of so many or more if nothing had changed, 0…1
 */
public record Trend(
        Topic topic,
        LocalDate since,
        LocalDate until,
        int tickets,
        double usual,
        int urgent,
        double likelihood,
        Urgency urgency) {}
