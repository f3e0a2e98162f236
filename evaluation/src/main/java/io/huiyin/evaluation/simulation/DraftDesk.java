package io.huiyin.evaluation.simulation;

import io.huiyin.core.call.CallId;
import io.huiyin.core.draft.Draft;
import io.huiyin.core.draft.DraftId;
import io.huiyin.core.draft.Drafts;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What agents write while a citizen talks: most of it is filed within minutes, some by a colleague who takes it over, some
 * comes to nothing; some calls become two tickets.
 */
final class DraftDesk {

    private static final String COLLEAGUE = "huawu02";

    private final Town town;
    private final Agenda agenda;
    private final RandomGenerator dice;
    private final Drafts drafts;
    private final Function<CallId, NewTicket> demands;
    private final Consumer<Ticket> filed;

    /**
     * @param demands what else a citizen brings up in a call
     * @param filed takes up what a draft became
     */
    DraftDesk(
            Town town,
            Agenda agenda,
            RandomGenerator dice,
            Function<CallId, NewTicket> demands,
            Consumer<Ticket> filed) {
        this.town = town;
        this.agenda = agenda;
        this.dice = dice;
        this.drafts = town.drafts;
        this.demands = demands;
        this.filed = filed;
    }

    /** What nobody has finished, when a simulation goes on. */
    void takeUp() {
        for (String agent : List.of(Callers.AGENT, COLLEAGUE)) {
            drafts.of(agent).forEach(draft -> agenda.in(minutes(1), minutes(15), () -> goOn(draft.id())));
        }
    }

    void begin() {
        var id = new DraftId(new CallId(new UUID(dice.nextLong(), dice.nextLong())), 1);
        var words = new Draft.Words(demands.apply(id.call()), null, List.of("title", "content"));
        drafts.keep(id, 0, words, Callers.AGENT);
        agenda.in(minutes(1), minutes(15), () -> goOn(id));
    }

    private void goOn(DraftId id) {
        Draft draft = draft(id);
        if (draft.handed() == null && dice.nextInt(100) < 10) {
            drafts.handOver(id, COLLEAGUE, "换班", draft.agent());
            agenda.in(minutes(5), minutes(60), () -> goOn(id));
        } else if (dice.nextInt(100) < 8) {
            drafts.discard(id, draft.version(), draft.agent());
        } else {
            // once more before it is filed
            file(drafts.keep(id, draft.version(), draft.words(), draft.agent()));
        }
    }

    private void file(Draft draft) {
        DraftId id = draft.id();
        NewTicket demand = today(draft.words().demand());
        Ticket first = town.acknowledged(drafts.file(id, demand, null, draft.agent()));
        if (dice.nextInt(20) == 0) {
            town.mustFail(
                    RefusedByRule.class,
                    "draft " + id + " filed twice",
                    () -> drafts.file(id, demand, null, draft.agent()));
        }
        if (dice.nextInt(8) == 0) {
            var further = new DraftId(id.call(), 2);
            Ticket second = town.acknowledged(drafts.file(further, demands.apply(id.call()), null, draft.agent()));
            first = town.acknowledged(town.ticket(first.id()));
            filed.accept(second);
        }
        filed.accept(first);
    }

    /** The unit may have ended since it was written down. */
    private NewTicket today(NewTicket demand) {
        return demand.unit() == null || town.inForce(demand.unit())
                ? demand
                : new NewTicket(
                        demand.kind(),
                        demand.matter(),
                        demand.title(),
                        demand.content(),
                        demand.place(),
                        demand.area(),
                        demand.happened(),
                        demand.phone(),
                        demand.name(),
                        demand.secret(),
                        demand.urgent(),
                        demand.call(),
                        null,
                        null);
    }

    private Draft draft(DraftId id) {
        return drafts.find(id).orElseThrow(() -> new IllegalStateException("draft " + id + " is gone"));
    }

    private static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }
}
