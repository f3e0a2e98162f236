package io.huiyin.voicebot.intake;

import io.huiyin.core.assist.Dispatcher;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.voicebot.dialogue.Dialogue;
import io.huiyin.voicebot.dialogue.Outcome;
import org.jspecify.annotations.Nullable;

/** Makes the demand a ticket, once a call. */
final class Filing {

    /** What steps of the machine are signed with. */
    static final String ROBOT = "robot";

    private final Dispatcher dispatcher;
    private final Records records;
    private final Dialogue dialogue;
    private final NightDemand demand;
    private @Nullable Ticket ticket;
    private boolean sought;

    Filing(Dispatcher dispatcher, Records records, Dialogue dialogue, NightDemand demand) {
        this.dispatcher = dispatcher;
        this.records = records;
        this.dialogue = dialogue;
        this.demand = demand;
    }

    /** Whoever reads the ticket in the morning is told that a human was wanted. */
    void humanSought(String reason) {
        if (!sought) {
            sought = true;
            demand.note("夜间来电未接通人工：" + reason + "，请回电");
        }
    }

    Outcome filed() {
        Ticket filed = ticket;
        if (filed != null) {
            return new Outcome("filed", "本次通话已登记 " + filed.id());
        }
        var advice = dispatcher.advise(demand.words(), demand.draft().matter(), demand.area());
        var first = advice.certain() && !advice.candidates().isEmpty()
                ? advice.candidates().getFirst()
                : null;
        filed = first == null ? file(null, null) : file(first.unit(), first.why());
        ticket = filed;
        records.messages().tell(filed, "filed", Dialogue.filled(dialogue.phrase("message"), this::slot));
        String unit = filed.unit();
        return new Outcome(
                "filed",
                "登记为 " + filed.id() + (unit == null ? "，由督查中心派单" : "，派 " + unit) + (demand.isUrgent() ? "，紧急" : ""));
    }

    /** What the city's rules do not let the machine dispatch, people do. */
    private Ticket file(@Nullable String unit, @Nullable String why) {
        try {
            return records.tickets().file(demand.ticket(unit, why), ROBOT);
        } catch (RefusedByRule e) {
            return records.tickets().file(demand.ticket(null, null), ROBOT);
        }
    }

    /** What was read back was neither affirmed nor put right. */
    Outcome unconfirmed() {
        demand.note("读回没有得到确认，请回电核对");
        return filed();
    }

    /** A question that was answered to the end. */
    Outcome settled(String answer) {
        Ticket settled = records.tickets().answerAtOnce(demand.ticket(null, null), answer, ROBOT);
        ticket = settled;
        return new Outcome("settled", "答复已记入 " + settled.id());
    }

    /** The citizen has gone: what was told is kept, unless it is already. */
    Outcome left() {
        if (demand.isEmpty() && ticket == null) {
            return new Outcome("empty", "没有说诉求");
        }
        if (ticket == null) {
            demand.note("未核对即挂机，请回电核对");
        }
        return filed();
    }

    String slot(String name) {
        Ticket filed = ticket;
        return switch (name) {
            case "number" -> filed == null ? "" : filed.id().value();
            case "messaged" -> filed != null && records.messages().reach(filed) ? dialogue.phrase("messaged") : "";
            case "city" -> records.profile().name();
            case "line" -> records.profile().line();
            default -> "";
        };
    }
}
