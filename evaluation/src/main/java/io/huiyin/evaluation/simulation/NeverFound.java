package io.huiyin.evaluation.simulation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeMap;

/** What must not stand in the tables, whatever was done. */
final class NeverFound {

    /** each a query that finds nothing, and what it would have found */
    static final Map<String, String> ALL = new TreeMap<>(Map.ofEntries(
            entry(
                    "a unit was given a ticket after its end",
                    "select ticket from ticket_event e join unit u on u.code = e.unit"
                            + " where type in ('dispatched', 'assigned', 'moved') and e.at >= u.closed_at"),
            entry(
                    "a ticket left with a unit that ended two days ago",
                    "select id from ticket join unit u on u.code = ticket.unit where state in ('DISPATCHED', 'SIGNED',"
                            + " 'EXTENSION_ASKED', 'PAUSE_ASKED', 'PAUSED', 'IN_REWORK') and greatest(u.closed_at,"
                            + " (select max(at) from ticket_event e where e.ticket = ticket.id))"
                            + " < (select max(at) from ticket_event) - interval '2 days'"
                            + " and u.closed_at is not null"),
            entry(
                    "a move without its decision",
                    "select ticket from ticket_event where type = 'moved' and (note = '' or basis is null)"),
            entry(
                    "a unit whose name its history does not know",
                    "select code from unit where name is distinct from (select name from unit_name"
                            + " where unit = code order by since desc limit 1)"),
            entry(
                    "a village leads",
                    "select ticket from ticket_event join unit on unit = code where level = 'VILLAGE'"),
            entry(
                    "a ticket without an event",
                    "select id from ticket where not exists (select from ticket_event where ticket = id)"),
            entry(
                    "a step told twice",
                    "select ticket from ticket_event where type <> 'followUp'"
                            + " group by ticket, type, at, actor, note having count(*) > 1"),
            entry("a demand filed twice", "select max(id) from ticket group by content having count(*) > 1"),
            entry(
                    "a callback that settled more than its round",
                    "select ticket from ticket_event e group by ticket having count(*) filter (where type in"
                            + " ('rework', 'toHuman', 'closed') and actor <> 'system')"
                            + " > (select count(*) from ticket_contact c where c.ticket = e.ticket)"),
            entry(
                    "a unit urged twice about one deadline",
                    "select ticket from urge where recalled_at is null"
                            + " group by ticket, unit, due_at, step having count(*) > 1"),
            entry(
                    "an urge without its event, or told twice",
                    "select ticket from ticket_event where type in ('reminded', 'noticed', 'criticised') group by ticket"
                            + " having count(*) <> (select count(*) from urge u where u.ticket = ticket_event.ticket)"
                            + " union select ticket from urge u where not exists (select from ticket_event e"
                            + " where e.ticket = u.ticket and e.type in ('reminded', 'noticed', 'criticised'))"),
            entry(
                    "a notice before its deadline",
                    "select ticket from urge where step <> 'REMINDER' and at <= due_at"
                            + " or step = 'REMINDER' and actor = 'system' and at > due_at"),
            entry(
                    "a gap in a year's notices",
                    "select year || ' ' || step from urge_number n where last <> (select count(*) from urge u"
                            + " where u.step = n.step and u.number is not null)"),
            entry(
                    "a gap in a day's numbers",
                    "select day::text from ticket_number where last <> (select count(*) from ticket"
                            + " where id ~ ('^[A-Z]+' || to_char(day, 'YYYYMMDD') || '[0-9]{4,}$'))"),
            entry(
                    "a mark that its row has lost",
                    "select id from ticket where not secret and exists"
                            + " (select from ticket_event where ticket = id and type = 'markedSecret')"),
            entry(
                    "a merged ticket whose carrier will not reply",
                    "select one.id from ticket one join ticket other on one.carried_by = other.id"
                            + " where one.state = 'MERGED' and other.state not in"
                            + " ('ACCEPTED', 'DISPATCHED', 'SIGNED', 'RETURNED', 'EXTENSION_ASKED', 'PAUSE_ASKED',"
                            + " 'PAUSED', 'IN_REWORK')"),
            entry(
                    "an answer awaited on a ticket that nobody handles",
                    "select ticket from assistance join ticket on ticket.id = ticket where answered_at is null"
                            + " and released_at is null and state not in ('DISPATCHED', 'SIGNED', 'RETURNED',"
                            + " 'EXTENSION_ASKED', 'PAUSE_ASKED', 'PAUSED', 'IN_REWORK')"
                            // nothing is awaited from a unit that is closed
                            + " and not exists (select from unit where code = assistance.unit"
                            + " and closed_at <= (select max(at) from ticket_event))"),
            entry(
                    "an answer to the lead without its event, or told twice",
                    "select id from ticket where (select count(*) from assistance where ticket = ticket.id and answer is"
                            + " not null) <> (select count(*) from ticket_event where ticket = ticket.id and type ="
                            + " 'supportAnswered')"),
            entry(
                    "a decision awaited on a matter that is settled",
                    "select ticket from escalation join ticket on ticket.id = ticket where decided_at is null and"
                            + " dropped_at is null and state not in ('ACCEPTED', 'DISPATCHED', 'SIGNED', 'RETURNED',"
                            + " 'EXTENSION_ASKED', 'PAUSE_ASKED', 'PAUSED', 'IN_REWORK')"),
            entry(
                    "a matter raised or decided without its event, or told twice",
                    "select ticket from escalation x group by ticket having count(*) <> (select count(*) from"
                            + " ticket_event e where e.ticket = x.ticket and type like 'raisedTo%') or count(decided_at) <>"
                            + " (select count(*) from ticket_event e where e.ticket = x.ticket and type in"
                            + " ('instructed', 'metAndDecided'))"),
            entry(
                    "two drafts that became one ticket",
                    "select ticket from ticket_draft where ticket is not null group by ticket having count(*) > 1"),
            entry(
                    "a filed draft that still keeps words",
                    "select ticket from ticket_draft where ticket is not null and (title || content || phone) <> ''"),
            entry(
                    "tickets of one call that are not linked",
                    "select min(draft.ticket) from ticket_draft draft left join ticket_split s on s.ticket = draft.ticket"
                            + " where draft.ticket is not null group by call"
                            + " having count(distinct coalesce(s.origin, draft.ticket)) > 1"),
            entry(
                    "a part whose origin is a part itself",
                    "select part.ticket from ticket_split part join ticket_split whole on whole.ticket = part.origin"),
            entry(
                    "a part without its event, or told twice",
                    "select ticket from ticket_split part where (select count(*) from ticket_event e"
                            + " where e.ticket = part.ticket and type = 'splitFrom') <> 1"
                            + " union select origin from ticket_split part group by origin having count(*) <> (select count(*)"
                            + " from ticket_event e where type = 'splitOff' and (e.ticket = part.origin"
                            + " or e.ticket in (select ticket from ticket_split o where o.origin = part.origin)))"),
            entry(
                    "a verdict without a callback of its own",
                    "select ticket from ticket_event e where type in ('closed', 'rework') and actor <> 'system'"
                            + " and not exists (select from ticket_contact c where c.ticket = e.ticket and c.at <= e.at)"),
            entry(
                    "an exemption without its events, or told twice",
                    "select ticket from exemption x group by ticket having (count(*), count(passed_at),"
                            + " count(*) filter (where stage = 'GRANTED'), count(*) filter (where stage = 'REFUSED'),"
                            + " count(*) filter (where stage = 'WITHDRAWN')) <> (select"
                            + " count(*) filter (where type = 'exemptionAsked'), count(*) filter (where type = 'exemptionPassed'),"
                            + " count(*) filter (where type = 'exempted'), count(*) filter (where type = 'exemptionRefused'),"
                            + " count(*) filter (where type = 'exemptionWithdrawn')"
                            + " from ticket_event e where e.ticket = x.ticket)"),
            entry(
                    "a grade that no step gave",
                    "select id from ticket where grade < (select max(grade) from ticket)"
                            + " and not exists (select from ticket_event where ticket = id and type = 'graded')"),
            entry(
                    "a reminder of a unit's own limit without its event, or told twice",
                    "select ticket from unit_limit_reminder r group by ticket having count(*) <> (select count(*)"
                            + " from ticket_event e where e.ticket = r.ticket and type = 'limitReminded')"),
            entry(
                    "a fact that its listener never heard",
                    "select id::text from event_publication where completion_date is null")));

    private NeverFound() {}
}
