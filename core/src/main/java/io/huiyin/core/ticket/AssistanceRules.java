package io.huiyin.core.ticket;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.SupervisionRules;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.ticket.Assistance.Kind;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may help whom on a ticket, and until when. */
@Component
class AssistanceRules {

    private final Units units;
    private final Deadlines deadlines;
    private final UnitLimits limits;
    private final CityProfile profile;

    AssistanceRules(Units units, Deadlines deadlines, UnitLimits limits, CityProfile profile) {
        this.units = units;
        this.deadlines = deadlines;
        this.limits = limits;
        this.profile = profile;
    }

    /** The units that the lead's own line of the catalogue names; those that may not help this lead are left out. */
    List<Unit> byCatalogue(Lead lead) {
        return lead.named().stream()
                .filter(other -> mayAssist(other, lead.unit()))
                .toList();
    }

    /**
     * @throws UnknownCode when there is no such unit
     * @throws RefusedByRule when it cannot help this lead in this way
     */
    Unit helper(Ticket ticket, Kind kind, String code) {
        Unit other = units.inForce(code).orElseThrow(() -> new UnknownCode(kind.label() + "单位", code, units.codes()));
        Unit lead = lead(ticket);
        if (other.code().equals(lead.code())) {
            throw refused("helpsItself", other.name() + "就是主办单位");
        }
        switch (kind) {
            case SUPPORT -> {
                if (!mayAssist(other, lead)) {
                    throw refused("villageElsewhere", other.name() + "是村（社区），只能在所属镇（街道）主办的工单上协办");
                }
            }
            case WHISTLE -> {
                if (lead.level() != Unit.Level.STREET || !answersWhistle(other)) {
                    throw refused("noWhistle", "吹哨由主办的镇（街道）发出，报到的须是部门或公用企业");
                }
            }
            case SUB_UNIT -> {
                if (!other.mayLead() || !units.subtree(lead.code()).contains(other.code())) {
                    throw refused("notBelow", "只能转给本单位的下级单位；村（社区）不能承办，可列为协办");
                }
            }
        }
        return other;
    }

    /** A village helps its own town or street only. */
    private static boolean mayAssist(Unit other, Unit lead) {
        return other.level() != Unit.Level.VILLAGE
                || lead.level() == Unit.Level.STREET && lead.code().equals(other.parent());
    }

    private static boolean answersWhistle(Unit other) {
        return other.level() != Unit.Level.STREET
                && (other.body() == Unit.Body.DEPARTMENT || other.body() == Unit.Body.UTILITY);
    }

    /**
     * Until when the unit must have answered. Without a day of its own: the profile's term, but no later than the lead's own
     * deadline as long as that is to come; a unit below no later than the limit that the lead has set itself, unless
     * that is over.
     *
     * @throws RefusedByRule for a day that is over, or after the lead's own deadline
     */
    Instant due(Ticket ticket, JointHandling.Request request, Instant now) {
        SupervisionRules.Joint joint = profile.supervision().joint();
        if (request.kind() == Kind.WHISTLE) {
            return now.plus(joint.reportWithin());
        }
        Instant lead = ticket.replyBy();
        LocalDate until = request.until();
        if (until == null) {
            Instant due = deadlines.calendar().closingAfter(now, joint.answerWithinWorkingDays());
            Instant latest = request.kind() == Kind.SUB_UNIT
                    ? ownLimit(ticket).filter(now::isBefore).orElse(lead)
                    : lead;
            return latest != null && latest.isAfter(now) && due.isAfter(latest) ? latest : due;
        }
        Instant due = deadlines.closing(until);
        if (!due.isAfter(now) || lead != null && lead.isAfter(now) && due.isAfter(lead)) {
            throw refused("answerTooLate", "回复日期须在今天之后，且不晚于主办单位的办理时限");
        }
        return due;
    }

    /** What a unit passes down is to come back in time for the limit that it has set itself. */
    private Optional<Instant> ownLimit(Ticket ticket) {
        return limits.of(List.of(ticket)).of(ticket).map(UnitLimits.Internal::due);
    }

    private RefusedByRule refused(String rule, String why) {
        return new RefusedByRule(rule, why, profile.supervision().joint().basis());
    }

    private Unit lead(Ticket ticket) {
        String unit = String.valueOf(ticket.unit());
        return units.find(unit).orElseThrow(() -> new UnknownCode("承办单位", unit, List.of()));
    }

    String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
