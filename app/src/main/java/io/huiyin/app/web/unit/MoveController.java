package io.huiyin.app.web.unit;

import io.huiyin.core.ticket.IllegalStep;
import io.huiyin.core.ticket.MoveProposals;
import io.huiyin.core.ticket.Moves;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.StaleTicket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.UnitMayNotLead;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.core.ticket.UnknownTicket;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open tickets of a closed unit: where each could go, and the supervision centre's word for one or all. */
@RestController
@RequestMapping("/api/units/{code}/moves")
class MoveController {

    /** a page shows no more at once */
    private static final int MOST = 200;

    /**
     * @param unit code of the unit proposed; null when a person has to choose
     * @param why where the proposal comes from
     */
    record MoveRow(
            String id,
            long version,
            TicketState state,
            String title,
            @Nullable Instant replyBy,
            @Nullable String unit,
            @Nullable String unitName,
            String why,
            String basis) {}

    /** @param basis the catalogue's line, or the decision by which the unit was closed */
    record MoveOrder(
            String id,
            long version,
            @NotBlank(message = "请选择承接单位") String unit,

            @NotBlank(message = "请写明依据") @Size(max = 1000) String basis) {}

    record MoveForm(
            @NotEmpty(message = "请至少选择一件工单") @Size(max = MOST)
            List<@Valid MoveOrder> tickets,

            @NotBlank(message = "请写明理由") @Size(max = 1000) String reason) {}

    record MoveRefusal(String id, String why) {}

    /** Each ticket stands for itself: what was refused hinders no other. */
    record Moved(int moved, List<MoveRefusal> refused) {}

    private final MoveProposals proposals;
    private final Moves moves;
    private final Units units;

    MoveController(MoveProposals proposals, Moves moves, Units units) {
        this.proposals = proposals;
        this.moves = moves;
        this.units = units;
    }

    /** Those whose answer is due first come first, at most 200; none while the unit is in force. */
    @GetMapping
    List<MoveRow> list(@PathVariable String code) {
        return proposals.of(code).stream()
                .map(one -> {
                    String unit = one.unit();
                    return new MoveRow(
                            one.ticket().id().value(),
                            one.ticket().version(),
                            one.ticket().state(),
                            one.ticket().demand().title(),
                            one.ticket().replyBy(),
                            unit,
                            unit == null
                                    ? null
                                    : units.find(unit).map(Unit::name).orElse(unit),
                            one.why(),
                            one.basis());
                })
                .toList();
    }

    @PostMapping
    Moved move(@PathVariable String code, @Valid @RequestBody MoveForm form, Principal who) {
        List<MoveRefusal> refused = new ArrayList<>();
        for (MoveOrder one : form.tickets()) {
            try {
                moves.move(
                        new TicketId(one.id()),
                        one.version(),
                        code,
                        one.unit(),
                        form.reason(),
                        one.basis(),
                        who.getName());
            } catch (StaleTicket | IllegalStep | RefusedByRule | UnknownCode | UnitMayNotLead | UnknownTicket e) {
                refused.add(new MoveRefusal(one.id(), String.valueOf(e.getMessage())));
            }
        }
        return new Moved(form.tickets().size() - refused.size(), refused);
    }
}
