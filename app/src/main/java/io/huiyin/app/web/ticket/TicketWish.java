package io.huiyin.app.web.ticket;

import io.huiyin.core.channel.Channel;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.TicketFilter;
import io.huiyin.core.ticket.TicketFilter.ClockState;
import io.huiyin.core.ticket.TicketFilter.Mark;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.UnknownCode;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a page asks for; what is left out means any.
 *
 * @param text words that all occur in title or content, or begin or end the number
 * @param unit leads or helps, or one below it does; a unit's people look at their own when they name none
 * @param channel a channel's name, or {@code PHONE}
 * @param from first day on which it was filed
 * @param until last day on which it was filed
 */
record TicketWish(
        @Nullable @Size(max = 200) String text,
        @Nullable String phone,
        @Nullable List<TicketState> state,
        @Nullable String unit,
        @Nullable String kind,
        @Nullable String matter,
        @Nullable String channel,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable ClockState clock,
        @Nullable List<Mark> mark) {

    /**
     * @param own code of the asker's unit; null at the hotline itself
     * @throws UnknownCode for a channel that there is not
     */
    TicketFilter filter(@Nullable String own, CityProfile profile) {
        String asked = filled(unit);
        return new TicketFilter(
                filled(text),
                state == null ? Set.of() : Set.copyOf(state),
                // a unit's people look at their own unit first, and find nothing outside it whatever they ask for
                asked == null ? own : asked,
                number(),
                filled(kind),
                filled(matter),
                known(filled(channel)),
                begin(from, profile),
                until == null ? null : begin(until.plusDays(1), profile),
                clock,
                mark == null ? Set.of() : Set.copyOf(mark));
    }

    @Nullable
    String number() {
        return filled(phone);
    }

    TicketWish withoutNumber() {
        return new TicketWish(text, null, state, unit, kind, matter, channel, from, until, clock, mark);
    }

    private static @Nullable String known(@Nullable String channel) {
        List<String> names = Arrays.stream(Channel.values()).map(Channel::name).toList();
        if (channel != null && !channel.equals(TicketFilter.PHONE) && !names.contains(channel)) {
            throw new UnknownCode("渠道", channel, names);
        }
        return channel;
    }

    private static @Nullable Instant begin(@Nullable LocalDate day, CityProfile profile) {
        return day == null ? null : day.atStartOfDay(profile.zone()).toInstant();
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
