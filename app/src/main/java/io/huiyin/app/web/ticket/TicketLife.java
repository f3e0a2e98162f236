package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.core.identity.Role;
import io.huiyin.core.supervision.Exemption;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Ticket.Handling;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has been asked for and judged on a ticket, and what the viewer can do with it now.
 *
 * @param returnBy until when the unit may give it back
 * @param returns how often units gave it back
 * @param assigned the supervision centre has settled who handles it
 * @param promised the day's end that the unit asks for or was granted
 * @param pauses how often the clock stood still
 * @param pausedUntil when the pause that lasts ends by itself
 * @param followUps how often the citizen has come back to it
 * @param carriedBy number of the ticket whose reply will be its own
 * @param carries numbers of the tickets that were merged into it
 * @param actions what this viewer can do now, in the order in which a page offers it
 */
public record TicketLife(
        @Nullable Instant returnBy,
        int returns,
        boolean assigned,
        int extensions,
        @Nullable Instant promised,
        int pauses,
        @Nullable Instant pausedUntil,
        int followUps,
        @Nullable String carriedBy,
        List<String> carries,
        List<Action> actions) {

    /** A step that a page can offer; the server checks it again. */
    public enum Action {
        SIGN,
        CONTACT,
        REPLY,
        RETURN,
        EXTENSION,
        PAUSE,
        RESUME,
        ASSIST,
        ANSWER_LEAD,
        RELEASE,
        EXEMPT,
        WITHDRAW_EXEMPTION,
        REVIEW_EXEMPTION,
        DECIDE_EXEMPTION,
        ESCALATE,
        DECIDE,
        DROP_ESCALATION,
        DISPATCH,
        JUDGE_RETURN,
        JUDGE_EXTENSION,
        JUDGE_PAUSE,
        SETTLE,
        URGE,
        RECALL_URGE,
        FOLLOW_UP,
        MERGE,
        UNMERGE,
        SPLIT,
        DECLINE,
        WITHDRAW,
        MARK_LEADERS,
        MARK_SECRET,
        MARK_URGENT,
        TAKE_BACK_URGENT
    }

    /** A unit has it in its hands, so it can be urged. */
    private static final Set<TicketState> HANDLED = EnumSet.of(
            TicketState.DISPATCHED,
            TicketState.SIGNED,
            TicketState.EXTENSION_ASKED,
            TicketState.PAUSE_ASKED,
            TicketState.IN_REWORK);

    /** No judgement is awaited, so that it can be marked as urgent or not. */
    private static final Set<TicketState> SETTLED =
            EnumSet.of(TicketState.ACCEPTED, TicketState.DISPATCHED, TicketState.SIGNED);

    static TicketLife of(
            Ticket ticket,
            Viewer viewer,
            List<Ticket> carries,
            boolean urged,
            boolean raised,
            List<AssistanceView> assistance,
            List<Exemption> exemptions) {
        Handling handling = ticket.handling();
        TicketId carrier = handling.carriedBy();
        Ticket.Pause pause = handling.pause();
        return new TicketLife(
                handling.returnBy(),
                handling.returns(),
                handling.assigned(),
                handling.extensions(),
                handling.promised(),
                handling.pauses(),
                pause == null ? null : pause.until(),
                handling.followUps(),
                carrier == null ? null : carrier.value(),
                carries.stream().map(t -> t.id().value()).toList(),
                actions(ticket, viewer, urged, raised, assistance, exemptions));
    }

    private static List<Action> actions(
            Ticket ticket,
            Viewer viewer,
            boolean urged,
            boolean raised,
            List<AssistanceView> assistance,
            List<Exemption> exemptions) {
        var actions = new ArrayList<Action>();
        if (viewer.mayHandle(ticket) && (viewer.is(Role.CLERK) || viewer.is(Role.UNIT_LEADER))) {
            unit(ticket, actions);
        }
        joint(ticket, viewer, assistance, actions);
        exemption(ticket, viewer, exemptions, actions);
        if (viewer.is(Role.SUPERVISION)) {
            centre(ticket.state(), actions);
            escalation(ticket.state(), raised, actions);
            if (urged) {
                actions.add(Action.RECALL_URGE);
            }
        }
        boolean open = !ticket.state().ended();
        if (open && (viewer.is(Role.AGENT) || viewer.is(Role.FLOOR_SUPERVISOR) || viewer.is(Role.OPERATOR_STAFF))) {
            actions.add(Action.FOLLOW_UP);
        }
        boolean takesWords = viewer.is(Role.AGENT) || viewer.is(Role.FLOOR_SUPERVISOR) || viewer.is(Role.SUPERVISION);
        if (open && takesWords && !ticket.leaders()) {
            actions.add(Action.MARK_LEADERS);
        }
        if (open
                && (takesWords || viewer.is(Role.OPERATOR_STAFF))
                && !ticket.demand().secret()) {
            actions.add(Action.MARK_SECRET);
        }
        if (SETTLED.contains(ticket.state()) && (takesWords || viewer.is(Role.OPERATOR_STAFF))) {
            if (!ticket.demand().urgent()) {
                actions.add(Action.MARK_URGENT);
            } else if (viewer.is(Role.SUPERVISION)) {
                actions.add(Action.TAKE_BACK_URGENT);
            }
        }
        return List.copyOf(actions);
    }

    private static void joint(Ticket ticket, Viewer viewer, List<AssistanceView> assistance, List<Action> actions) {
        boolean handled = HANDLED.contains(ticket.state()) || ticket.state() == TicketState.PAUSED;
        if (!handled && ticket.state() != TicketState.RETURNED) {
            return;
        }
        boolean clerk = viewer.is(Role.CLERK) || viewer.is(Role.UNIT_LEADER);
        if (handled && (viewer.mayHandle(ticket) && clerk || viewer.unit() == null && viewer.is(Role.SUPERVISION))) {
            actions.add(Action.ASSIST);
            if (assistance.stream().anyMatch(AssistanceView::open)) {
                actions.add(Action.RELEASE);
            }
        }
        if (clerk
                && assistance.stream().anyMatch(one -> one.open() && one.unit().equals(viewer.unit()))) {
            if (handled) {
                actions.add(Action.CONTACT);
            }
            actions.add(Action.ANSWER_LEAD);
        }
    }

    /** Three persons: who asked agrees to nothing, and nobody agrees twice. */
    private static void exemption(Ticket ticket, Viewer viewer, List<Exemption> all, List<Action> actions) {
        Optional<Exemption> awaited = all.stream().filter(Exemption::awaited).findFirst();
        if (viewer.mayHandle(ticket) && (viewer.is(Role.CLERK) || viewer.is(Role.UNIT_LEADER))) {
            boolean granted = all.stream()
                    .anyMatch(one ->
                            one.stage() == Exemption.Stage.GRANTED && one.unit().equals(ticket.unit()));
            if (awaited.filter(one -> one.unit().equals(ticket.unit())).isPresent()) {
                actions.add(Action.WITHDRAW_EXEMPTION);
            } else if (awaited.isEmpty() && !granted) {
                actions.add(Action.EXEMPT);
            }
        }
        awaited.filter(one -> !viewer.name().equals(one.asked().by())).ifPresent(one -> {
            Exemption.Word passed = one.passed();
            if (passed == null && viewer.is(Role.SUPERVISION)) {
                actions.add(Action.REVIEW_EXEMPTION);
            } else if (passed != null
                    && viewer.is(Role.MANAGER)
                    && !viewer.name().equals(passed.by())) {
                actions.add(Action.DECIDE_EXEMPTION);
            }
        });
    }

    private static void unit(Ticket ticket, List<Action> actions) {
        switch (ticket.state()) {
            case DISPATCHED -> actions.addAll(List.of(Action.SIGN, Action.CONTACT));
            case SIGNED, IN_REWORK ->
                actions.addAll(List.of(Action.CONTACT, Action.REPLY, Action.EXTENSION, Action.PAUSE));
            case PAUSED -> actions.addAll(List.of(Action.CONTACT, Action.RESUME));
            case EXTENSION_ASKED, PAUSE_ASKED -> actions.addAll(List.of(Action.CONTACT, Action.REPLY));
            default -> {}
        }
        if (ticket.state().next().contains(TicketState.RETURNED)
                && !ticket.handling().assigned()) {
            actions.add(Action.RETURN);
        }
    }

    private static void escalation(TicketState state, boolean raised, List<Action> actions) {
        if (raised) {
            actions.addAll(List.of(Action.DECIDE, Action.DROP_ESCALATION));
        } else if (HANDLED.contains(state)
                || Set.of(TicketState.ACCEPTED, TicketState.RETURNED, TicketState.PAUSED)
                        .contains(state)) {
            actions.add(Action.ESCALATE);
        }
    }

    private static void centre(TicketState state, List<Action> actions) {
        switch (state) {
            case ACCEPTED -> actions.addAll(List.of(Action.DISPATCH, Action.DECLINE, Action.SPLIT));
            case DISPATCHED -> actions.addAll(List.of(Action.DISPATCH, Action.SPLIT));
            case RETURNED -> actions.add(Action.JUDGE_RETURN);
            case EXTENSION_ASKED -> actions.add(Action.JUDGE_EXTENSION);
            case PAUSE_ASKED -> actions.add(Action.JUDGE_PAUSE);
            case PAUSED -> actions.add(Action.RESUME);
            case AWAITING_CALLBACK, AWAITING_HUMAN_CALLBACK -> actions.add(Action.SETTLE);
            case MERGED -> actions.add(Action.UNMERGE);
            default -> {}
        }
        if (HANDLED.contains(state)) {
            actions.add(Action.URGE);
        }
        if (state.next().contains(TicketState.MERGED)) {
            actions.add(Action.MERGE);
        }
        if (state.next().contains(TicketState.WITHDRAWN)) {
            actions.add(Action.WITHDRAW);
        }
        if (!state.ended()) {
            actions.add(Action.FOLLOW_UP);
        }
    }
}
