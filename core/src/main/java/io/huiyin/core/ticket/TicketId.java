package io.huiyin.core.ticket;

/** The number that a citizen is told, e.g. {@code YT202611220007}: the profile's letters, the day, a running number. */
public record TicketId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
