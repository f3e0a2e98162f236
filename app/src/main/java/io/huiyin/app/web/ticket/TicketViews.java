package io.huiyin.app.web.ticket;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.call.CallViews;
import io.huiyin.app.web.call.CallViews.DecisionView;
import io.huiyin.app.web.call.CallViews.Line;
import io.huiyin.app.web.callback.CallbackViews;
import io.huiyin.app.web.callback.CallbackViews.CallbackView;
import io.huiyin.app.web.ticket.TicketStanding.ClockView;
import io.huiyin.app.web.ticket.TicketStanding.Sibling;
import io.huiyin.app.web.ticket.TicketStanding.Urging;
import io.huiyin.core.call.CallId;
import io.huiyin.core.channel.Channel;
import io.huiyin.core.channel.Origin;
import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.supervision.Exemption;
import io.huiyin.core.text.Masking;
import io.huiyin.core.ticket.Grades.GradeWords;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.ticket.UnitLimits.Internal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tickets as the pages show them: codes with their names, the citizen only to those who may see him. */
@Component
public class TicketViews {

    /**
     * One line of a list.
     *
     * @param internal the limit that the unit has set itself; null without one
     * @param grade how pressing it is, and why; null in a city without grades
     * @param helping another unit leads, the viewer's own or one below it helps: {@code clock} is then that of its answer,
     *     null once it has answered
     */
    public record TicketRow(
            String id,
            long version,
            TicketState state,
            String kind,
            String kindName,
            String title,
            @Nullable String place,
            @Nullable String unit,
            @Nullable String unitName,
            String phoneMasked,
            boolean urgent,
            boolean secret,
            boolean leaders,
            boolean helping,
            @Nullable GradeWords grade,
            Instant filedAt,
            @Nullable Instant signBy,
            @Nullable Instant replyBy,
            boolean overdue,
            @Nullable ClockView clock,
            @Nullable Internal internal,
            @Nullable UrgeStep urged,
            @Nullable Integer satisfaction) {}

    /**
     * A whole ticket.
     *
     * @param assistance what other units were asked to do
     * @param escalations what was raised to a leader or a meeting
     * @param exemptions what was asked to be taken out of a unit's scores
     * @param exchanges other platforms that handle it for us, or whose it is
     * @param siblings other matters of the same call or demand
     * @param phone null when the viewer may not see the citizen
     * @param contactWhy until when the unit must have spoken with the citizen, and by which rule; null before it signs
     * @param origin null when it began with a call
     */
    public record TicketView(
            @JsonUnwrapped TicketRow head,
            String content,
            @Nullable String matter,
            @Nullable String matterName,
            @Nullable String area,
            @Nullable String happened,
            @Nullable String phone,
            @Nullable String name,
            @Nullable String reply,
            @Nullable Instant contactedAt,
            @Nullable String contactWhy,
            String filedBy,
            String filedByName,
            @Nullable OriginView origin,
            @Nullable Instant closedAt,
            List<StoryStep> story,
            List<CallbackView> callbacks,
            @Nullable CallWords call,
            TicketLife life,
            List<AssistanceView> assistance,
            List<EscalationView> escalations,
            List<ExemptionView> exemptions,
            List<ExchangeView> exchanges,
            List<Sibling> siblings,
            Urging urging,
            long citizenWorkingDays) {}

    /**
     * Where a written demand came from.
     *
     * @param reference the sender's own number; null when there is none, or the viewer may not see the citizen
     */
    public record OriginView(
            Channel channel, String channelName, @Nullable String reference) {

        static OriginView of(Origin origin, boolean citizen) {
            return new OriginView(origin.channel(), origin.channel().label(), citizen ? origin.reference() : null);
        }
    }

    /**
     * One step of the story.
     *
     * @param actor account name, or {@code robot} or {@code system}
     * @param actorName how the person is called; null for the machine
     * @param actorUnit name of the person's unit; null at the hotline itself
     * @param basis the rule, duty or document that it rests on
     */
    public record StoryStep(
            String type,
            TicketState state,
            Instant at,
            String actor,
            @Nullable String actorName,
            @Nullable String actorUnit,
            String note,
            @Nullable String basis) {}

    /** The call in which the demand was taken. */
    public record CallWords(
            String id,
            List<Line> lines,
            List<DecisionView> decisions,
            @Nullable String recordingUrl) {}

    private final CodeNames names;
    private final CallbackViews callbacks;
    private final CallViews calls;
    private final People people;
    private final TicketStanding standing;
    private final TicketElsewhere elsewhere;
    private final Tickets tickets;

    TicketViews(
            CodeNames names,
            CallbackViews callbacks,
            CallViews calls,
            People people,
            TicketStanding standing,
            TicketElsewhere elsewhere,
            Tickets tickets) {
        this.names = names;
        this.callbacks = callbacks;
        this.calls = calls;
        this.people = people;
        this.standing = standing;
        this.elsewhere = elsewhere;
        this.tickets = tickets;
    }

    /** All rows as of one moment. */
    public List<TicketRow> rows(List<Ticket> tickets, Viewer viewer) {
        TicketStanding.Reading now = standing.of(tickets, viewer);
        return tickets.stream().map(t -> row(t, now, viewer)).toList();
    }

    private TicketRow row(Ticket ticket, TicketStanding.Reading now, Viewer viewer) {
        NewTicket demand = ticket.demand();
        return new TicketRow(
                ticket.id().value(),
                ticket.version(),
                ticket.state(),
                demand.kind(),
                names.kind(demand.kind()),
                viewer.words(ticket, demand.title()),
                demand.place(),
                ticket.unit(),
                names.unit(ticket),
                viewer.unit() == null || !demand.secret() ? Masking.phone(demand.phone()) : "保密",
                demand.urgent(),
                demand.secret(),
                ticket.leaders(),
                viewer.onlyHelps(ticket),
                names.grade(ticket),
                ticket.filedAt(),
                ticket.signBy(),
                ticket.replyBy(),
                now.overdue(ticket),
                now.clock(ticket),
                now.internal(ticket),
                now.urged(ticket),
                ticket.satisfaction());
    }

    TicketView view(Ticket ticket, Viewer viewer) {
        NewTicket demand = ticket.demand();
        boolean citizen = viewer.maySeeCitizen(ticket);
        Urging urging = standing.urging(ticket);
        List<AssistanceView> assistance = standing.assistance(ticket, viewer);
        List<EscalationView> escalations = standing.escalations(ticket, viewer);
        List<Exemption> exemptions = standing.exemptions(ticket);
        boolean raised = escalations.stream().anyMatch(EscalationView::open);
        Function<String, Optional<Person>> who = people.onceEach();
        return new TicketView(
                row(ticket, standing.of(List.of(ticket), viewer), viewer),
                viewer.words(ticket, demand.content()),
                demand.matter(),
                names.matter(demand.matter()),
                demand.area(),
                demand.happened(),
                citizen ? demand.phone() : null,
                citizen ? demand.name() : null,
                viewer.wordsOrNull(ticket, ticket.reply()),
                ticket.contactedAt(),
                standing.contactWhy(ticket),
                ticket.filedBy(),
                who.apply(ticket.filedBy()).map(Person::name).orElse(ticket.filedBy()),
                elsewhere.origin(ticket, citizen),
                ticket.closedAt(),
                tickets.story(ticket.id()).stream()
                        .map(e -> step(e, who.apply(e.actor()), ticket, viewer))
                        .toList(),
                callbacks.of(ticket, viewer),
                citizen ? words(demand.call(), viewer) : null,
                TicketLife.of(
                        ticket,
                        viewer,
                        tickets.carriedBy(ticket.id()),
                        urging.inForce(),
                        raised,
                        assistance,
                        exemptions),
                assistance,
                escalations,
                standing.views(exemptions, ticket, viewer),
                elsewhere.exchanges(ticket),
                standing.siblings(ticket, viewer),
                urging,
                standing.citizenWorkingDays(ticket));
    }

    private static StoryStep step(TicketEvent event, Optional<Person> actor, Ticket ticket, Viewer viewer) {
        return new StoryStep(
                event.type(),
                event.state(),
                event.at(),
                event.actor(),
                actor.map(Person::name).orElse(null),
                actor.map(Person::unit).orElse(null),
                viewer.words(ticket, event.note()),
                viewer.wordsOrNull(ticket, event.basis()));
    }

    private @Nullable CallWords words(@Nullable CallId call, Viewer viewer) {
        return call == null
                ? null
                : new CallWords(
                        call.toString(), calls.lines(call), calls.decisions(call), calls.recordingUrl(call, viewer));
    }
}
