package io.huiyin.app.web.citizen;

import io.huiyin.app.web.citizen.CitizenProgress.CitizenFile;
import io.huiyin.core.attachment.Attachment;
import io.huiyin.core.attachment.Attachments;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A ticket's story without what is the offices' own: who judged what, what was returned, who was urged. */
@Component
class ProgressViews {

    private static final Set<String> TOLD = Set.of(
            "filed",
            "answered",
            "dispatched",
            "assigned",
            "signed",
            "contacted",
            "extended",
            "replied",
            "callbackDue",
            "closed",
            "rework",
            "declined",
            "withdrawn",
            "merged",
            "followUp");

    /** What was decided about the citizen's matter, or said by the citizen, is told in full. */
    private static final Set<String> IN_FULL = Set.of("declined", "withdrawn", "followUp");

    private final Tickets tickets;
    private final Units units;
    private final CityProfile profile;
    private final Attachments attachments;

    ProgressViews(Tickets tickets, Units units, CityProfile profile, Attachments attachments) {
        this.tickets = tickets;
        this.units = units;
        this.profile = profile;
        this.attachments = attachments;
    }

    CitizenProgress of(Ticket ticket) {
        String unit = ticket.unit();
        boolean running = !ticket.state().ended();
        return new CitizenProgress(
                ticket.id().value(),
                ticket.demand().title(),
                shown(ticket.state()),
                profile.kind(ticket.demand().kind()).name(),
                ticket.filedAt(),
                unit == null ? null : units.find(unit).map(Unit::name).orElse(unit),
                running && ticket.handling().reply() == null ? ticket.replyBy() : null,
                ticket.handling().reply(),
                tickets.story(ticket.id()).stream()
                        .filter(event -> TOLD.contains(event.type()))
                        .map(ProgressViews::step)
                        .toList(),
                attachments.of(ticket.id()).stream()
                        .filter(Attachment::forCitizen)
                        .map(one ->
                                new CitizenFile(one.id(), one.name(), one.mediaType(), one.bytes(), one.fromCitizen()))
                        .toList(),
                running,
                ticket.state().next().contains(TicketState.WITHDRAWN));
    }

    /** What offices settle among themselves looks like what it was before. */
    private static TicketState shown(TicketState state) {
        return switch (state) {
            case RETURNED -> TicketState.DISPATCHED;
            case EXTENSION_ASKED, PAUSE_ASKED, PAUSED -> TicketState.SIGNED;
            default -> state;
        };
    }

    private static CitizenProgress.CitizenStep step(TicketEvent event) {
        return new CitizenProgress.CitizenStep(
                event.type(), event.at(), IN_FULL.contains(event.type()) ? event.note() : "");
    }
}
