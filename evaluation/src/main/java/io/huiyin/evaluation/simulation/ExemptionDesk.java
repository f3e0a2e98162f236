package io.huiyin.evaluation.simulation;

import io.huiyin.core.city.SupervisionRules.Exempting;
import io.huiyin.core.city.SupervisionRules.ExemptionClass;
import io.huiyin.core.supervision.Exemption;
import io.huiyin.core.supervision.Exemption.Stage;
import io.huiyin.core.supervision.Exemptions;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Units that ask to have a ticket taken out of their scores: the centre looks first, the manager decides. */
final class ExemptionDesk {

    private static final String CLERK = "shuiwu01";
    private static final String MANAGER = "guanli01";

    private final Town town;
    private final Agenda agenda;
    private final RandomGenerator dice;
    private final Exemptions exemptions;

    ExemptionDesk(Town town, Agenda agenda, RandomGenerator dice) {
        this.town = town;
        this.agenda = agenda;
        this.dice = dice;
        this.exemptions = town.exemptions;
    }

    /** What is awaited, when a simulation goes on. */
    void takeUp() {
        List.of(Stage.ASKED, Stage.PASSED)
                .forEach(stage -> exemptions.at(stage).forEach(one -> willJudge(one.ticket())));
    }

    /** A unit sees at once or later that it is not to blame. */
    void consider(TicketId id) {
        if (dice.nextInt(100) < 10) {
            agenda.atTheOffice(Duration.ofHours(1), Duration.ofHours(50), () -> ask(id));
        }
    }

    private void ask(TicketId id) {
        Ticket ticket = town.ticket(id);
        String unit = ticket.unit();
        Exempting rules = town.city.profile().supervision().exempting();
        List<Exemption> before = exemptions.of(id);
        List<Exemption> own =
                before.stream().filter(one -> one.unit().equals(unit)).toList();
        boolean possible = unit != null
                && before.stream().noneMatch(Exemption::awaited)
                && own.stream().noneMatch(one -> one.stage() == Stage.GRANTED)
                && own.size() < rules.timesAtMost();
        if (!possible) {
            return;
        }
        ExemptionClass kind = rules.classes().get(dice.nextInt(rules.classes().size()));
        var evidence = kind.evidence().stream().collect(Collectors.toMap(name -> name, name -> name + "编号 2026-17"));
        var request = new Exemptions.Request(kind.code(), "非我单位可以办理", evidence);
        if (town.act(id, t -> exemptions.ask(id, t.version(), request, CLERK)) != null) {
            willJudge(id);
        }
    }

    private void willJudge(TicketId id) {
        agenda.atTheOffice(Duration.ofHours(1), Duration.ofHours(20), () -> judge(id));
    }

    private void judge(TicketId id) {
        exemptions.of(id).stream().filter(Exemption::awaited).findFirst().ifPresent(asked -> {
            boolean first = asked.stage() == Stage.ASKED;
            String judge = first ? Offices.CENTRE : MANAGER;
            int fate = dice.nextInt(100);
            if (fate < 5) {
                neverByTheSame(id, first ? CLERK : Offices.CENTRE, asked.stage());
            }
            if (fate < 10 && asked.unit().equals(town.ticket(id).unit())) {
                town.act(id, t -> exemptions.withdraw(id, t.version(), "材料不齐", CLERK));
            } else if (fate < 25) {
                town.act(id, t -> exemptions.refuse(id, t.version(), asked.stage(), "理由不足", judge));
            } else if (first) {
                town.act(id, t -> exemptions.pass(id, t.version(), "情况属实", judge));
                willJudge(id);
            } else {
                town.act(id, t -> exemptions.grant(id, t.version(), "同意", judge));
            }
        });
    }

    /** Whoever asked or agreed before does not agree again. */
    private void neverByTheSame(TicketId id, String who, Stage stage) {
        town.mustFail(RefusedByRule.class, who + " agrees to an exemption of " + id + " again", () -> {
            if (stage == Stage.ASKED) {
                exemptions.pass(id, town.ticket(id).version(), "情况属实", who);
            } else {
                exemptions.grant(id, town.ticket(id).version(), "同意", who);
            }
        });
    }
}
