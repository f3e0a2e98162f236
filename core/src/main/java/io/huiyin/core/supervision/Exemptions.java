package io.huiyin.core.supervision;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.SupervisionRules.Exempting;
import io.huiyin.core.city.SupervisionRules.ExemptionClass;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.supervision.Exemption.Stage;
import io.huiyin.core.supervision.Exemption.Word;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.StaleTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketNotes;
import io.huiyin.core.ticket.UnknownCode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tickets taken out of a unit's scores: the unit asks with what the class needs, the supervision centre looks first, a
 * manager decides; three persons. What was granted stays granted, for that unit alone.
 *
 * <p>Each step names the version of the ticket that its author saw ({@link StaleTicket}), and is an event of its story.
 */
@Service
public class Exemptions {

    private static final int LARGEST_PAGE = 200;

    private final ExemptionRows rows;
    private final TicketNotes notes;
    private final CityProfile profile;
    private final Clock clock;

    Exemptions(ExemptionRows rows, TicketNotes notes, CityProfile profile, Clock clock) {
        this.rows = rows;
        this.notes = notes;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * @param kind code of a class of the profile
     * @param evidence what is quoted for each proof of the class, by the proof's name
     */
    public record Request(String kind, String reason, Map<String, String> evidence) {

        public Request {
            evidence = Map.copyOf(evidence);
        }
    }

    /**
     * For the unit that leads now.
     *
     * @throws UnknownCode for a class that the profile does not list
     * @throws MissingWords without a reason, or when a proof of the class is not quoted
     * @throws RefusedByRule when no unit leads, one is awaited or was granted, or the unit has asked too often
     */
    @Transactional
    public Ticket ask(TicketId id, long version, Request request, String actor) {
        Ticket ticket = notes.take(id, version);
        Exempting rules = rules();
        ExemptionClass kind = kind(request.kind());
        String reason = MissingWords.needed("reason", request.reason());
        String evidence = kind.evidence().stream()
                .map(name -> name + "："
                        + MissingWords.needed(name, request.evidence().get(name)))
                .collect(Collectors.joining("\n"));
        String unit = ticket.unit();
        if (unit == null) {
            throw new RefusedByRule("notHandled", "该工单没有承办单位，无从免考核", rules.basis());
        }
        List<Exemption> before = rows.of(id);
        if (before.stream().anyMatch(Exemption::awaited)) {
            throw new RefusedByRule("exemptionAwaited", "该工单的免考核申请还没有审定", rules.basis());
        }
        List<Exemption> own =
                before.stream().filter(one -> one.unit().equals(unit)).toList();
        if (own.stream().anyMatch(one -> one.stage() == Stage.GRANTED)) {
            throw new RefusedByRule("exemptBefore", "该工单已经免考核", rules.basis());
        }
        if (own.size() >= rules.timesAtMost()) {
            throw new RefusedByRule("exemptionsUsed", "该工单已申请免考核 " + own.size() + " 次，不能再申请", rules.basis());
        }
        var asked = new Word(actor, Sql.now(clock), reason);
        rows.insert(new Exemption(
                0, id, unit, kind.code(), kind.name(), rules.basis(), evidence, Stage.ASKED, asked, null, null));
        return notes.write(
                ticket,
                "exemptionAsked",
                asked.at(),
                actor,
                kind.name() + "：" + reason + "\n" + evidence,
                rules.basis());
    }

    /**
     * The first yes, the supervision centre's: now a manager decides.
     *
     * @throws RefusedByRule when none waits for it, or by who asked
     */
    @Transactional
    public Ticket pass(TicketId id, long version, String reason, String actor) {
        Ticket ticket = notes.take(id, version);
        Exemption asked = awaited(id, Stage.ASKED);
        others(actor, asked);
        Word word = word(actor, reason);
        rows.pass(asked.id(), word);
        return notes.write(ticket, "exemptionPassed", word.at(), actor, word.note(), asked.basis());
    }

    /**
     * The second yes: what the unit did on the ticket no longer counts, in no period.
     *
     * @throws RefusedByRule when none waits for it, or by who asked or agreed before
     */
    @Transactional
    public Ticket grant(TicketId id, long version, String reason, String actor) {
        Ticket ticket = notes.take(id, version);
        Exemption passed = awaited(id, Stage.PASSED);
        others(actor, passed);
        return decided(ticket, passed, Stage.GRANTED, "exempted", word(actor, reason));
    }

    /**
     * No, at the stage at which it waits.
     *
     * @throws RefusedByRule when none waits there, or by who asked or agreed before
     */
    @Transactional
    public Ticket refuse(TicketId id, long version, Stage stage, String reason, String actor) {
        Ticket ticket = notes.take(id, version);
        Exemption asked = awaited(id, stage);
        others(actor, asked);
        return decided(ticket, asked, Stage.REFUSED, "exemptionRefused", word(actor, reason));
    }

    /**
     * The unit that leads no longer asks for it.
     *
     * @throws RefusedByRule when none of its own is awaited
     */
    @Transactional
    public Ticket withdraw(TicketId id, long version, String reason, String actor) {
        Ticket ticket = notes.take(id, version);
        Exemption asked =
                rows.awaited(id).filter(one -> one.unit().equals(ticket.unit())).orElseThrow(this::notAsked);
        return decided(ticket, asked, Stage.WITHDRAWN, "exemptionWithdrawn", word(actor, reason));
    }

    private Ticket decided(Ticket ticket, Exemption asked, Stage stage, String step, Word word) {
        rows.decide(asked.id(), stage, word);
        return notes.write(
                ticket, step, word.at(), word.by(), "“" + asked.kindName() + "”：" + word.note(), asked.basis());
    }

    /** Every request on a ticket, in order. */
    public List<Exemption> of(TicketId id) {
        return rows.of(id);
    }

    /** What stands there, the longest waiting first; at most 200. */
    public List<Exemption> at(Stage stage) {
        return rows.at(stage, LARGEST_PAGE);
    }

    private Word word(String actor, String reason) {
        return new Word(actor, Sql.now(clock), MissingWords.needed("reason", reason));
    }

    private Exemption awaited(TicketId id, Stage stage) {
        return rows.awaited(id).filter(one -> one.stage() == stage).orElseThrow(this::notAsked);
    }

    private RefusedByRule notAsked() {
        return new RefusedByRule("noExemptionAwaited", "该工单没有等待这一步审批的免考核申请", rules().basis());
    }

    private void others(String actor, Exemption one) {
        Word passed = one.passed();
        if (actor.equals(one.asked().by()) || passed != null && actor.equals(passed.by())) {
            throw new RefusedByRule("samePerson", "申请、初审、复审须由不同的人办理", rules().basis());
        }
    }

    private ExemptionClass kind(String code) {
        return rules().classes().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownCode(
                        "免考核情形",
                        code,
                        rules().classes().stream().map(ExemptionClass::code).toList()));
    }

    private Exempting rules() {
        return profile.supervision().exempting();
    }
}
