package io.huiyin.core.ticket;

import java.util.List;

/**
 * How pressing a ticket is, by the city's rules.
 *
 * @param rank 0 for the highest of the profile's grades
 * @param rules ids of all rules that speak, also for lower grades
 */
public record TicketGrade(int rank, List<String> rules) {

    public TicketGrade {
        rules = List.copyOf(rules);
    }
}
