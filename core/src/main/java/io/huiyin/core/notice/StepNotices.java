package io.huiyin.core.notice;

import io.huiyin.core.city.AlertStep;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.duty.Duty;
import io.huiyin.core.duty.DutyRoster;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.supervision.Emergencies;
import io.huiyin.core.supervision.Emergency;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketChanged;
import io.huiyin.core.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who is told of which step, in that step's own transaction: urge notices and criticism go to the unit's leaders, what is
 * raised to a leader's desk to them and to the centre's, an emergency that nobody takes to whom its alert has reached.
 */
@Component
class StepNotices {

    private final Notices notices;
    private final DutyRoster roster;
    private final Tickets tickets;
    private final Emergencies emergencies;
    private final CityProfile profile;
    private final Clock clock;

    StepNotices(
            Notices notices,
            DutyRoster roster,
            Tickets tickets,
            Emergencies emergencies,
            CityProfile profile,
            Clock clock) {
        this.notices = notices;
        this.roster = roster;
        this.tickets = tickets;
        this.emergencies = emergencies;
        this.profile = profile;
        this.clock = clock;
    }

    @EventListener
    void on(TicketChanged changed) {
        switch (changed.type()) {
            case "noticed" -> leaders(changed, "已发催办通知书并抄送分管领导，请督促办理");
            case "criticised" -> leaders(changed, "逾期未办，已被通报批评，请督促整改");
            case "emergencyReportMissed" -> leaders(changed, "为紧急工单，处置报告逾期未报，请立即督促");
            case "raisedToLeader" -> {
                leaders(changed, "已提请领导批示，请准备情况");
                centre(ticket(changed), changed.type(), "已提请领导批示，请呈送");
            }
            case "emergencyAlerted" -> alerted(ticket(changed), changed.type());
            default -> {
                // concerns whoever has the ticket in the own list
            }
        }
    }

    private void alerted(Ticket ticket, String type) {
        AlertStep reach = emergencies.of(ticket).map(Emergency::alerted).orElse(null);
        if (reach == null) {
            return;
        }
        String words = "为紧急工单，至今无人接收，请立即接收处置";
        String unit = ticket.unit();
        if (unit != null) {
            List<Duty> told = new ArrayList<>(onDuty(unit, false));
            if (reach != AlertStep.UNIT) {
                told.addAll(onDuty(unit, true));
            }
            notices.tell(ticket, type, unit, sentence(ticket, words), told);
        }
        if (unit == null || reach == AlertStep.SUPERVISION) {
            centre(ticket, type, words);
        }
    }

    private void leaders(TicketChanged changed, String words) {
        Ticket ticket = ticket(changed);
        String unit = ticket.unit();
        if (unit != null) {
            notices.tell(ticket, changed.type(), unit, sentence(ticket, words), onDuty(unit, true));
        }
    }

    private void centre(Ticket ticket, String type, String words) {
        List<Duty> told = new ArrayList<>(onDuty(null, false));
        told.addAll(onDuty(null, true));
        notices.tell(ticket, type, null, sentence(ticket, words), told);
    }

    private List<Duty> onDuty(@Nullable String unit, boolean leader) {
        Instant now = Sql.now(clock);
        return roster.onDuty(unit, leader, now);
    }

    /** No word of the demand: a message on a telephone is read by whoever stands beside it. */
    private String sentence(Ticket ticket, String words) {
        return "【" + profile.name() + profile.line() + "】工单 " + ticket.id() + " " + words + "。";
    }

    private Ticket ticket(TicketChanged changed) {
        return tickets.find(changed.ticket()).orElseThrow();
    }
}
