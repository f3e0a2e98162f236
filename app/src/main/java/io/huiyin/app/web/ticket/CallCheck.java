package io.huiyin.app.web.ticket;

import io.huiyin.agentassist.draft.Consistency;
import io.huiyin.agentassist.draft.Finding;
import io.huiyin.agentassist.draft.Finding.What;
import io.huiyin.core.assist.Drafter.Said;
import io.huiyin.core.call.CallRecord;
import io.huiyin.core.call.CallRecords;
import io.huiyin.core.draft.Draft;
import io.huiyin.core.draft.DraftId;
import io.huiyin.core.draft.Drafts;
import io.huiyin.core.text.Masking;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.Tickets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a ticket that is about to be filed says otherwise than its call did. */
@Component
public class CallCheck {

    private final CallRecords records;
    private final Drafts drafts;
    private final Tickets tickets;
    private final Consistency consistency;
    private final CodeNames names;

    CallCheck(CallRecords records, Drafts drafts, Tickets tickets, Consistency consistency, CodeNames names) {
        this.records = records;
        this.drafts = drafts;
        this.tickets = tickets;
        this.consistency = consistency;
        this.names = names;
    }

    /** @param agent who files: nothing is found in the words of a call that is not theirs, nor their draft's */
    public List<Finding> findings(DraftId id, NewTicket ticket, String agent) {
        records.flush();
        List<Draft> parts = drafts.of(id.call());
        boolean theirs = records.find(id.call())
                        .map(CallRecord::agent)
                        .filter(agent::equals)
                        .isPresent()
                || parts.stream().anyMatch(part -> part.open() && part.agent().equals(agent));
        if (!theirs) {
            return List.of();
        }
        List<NewTicket> others = parts.stream()
                .filter(part -> part.id().part() != id.part())
                .flatMap(this::demand)
                .toList();
        List<Said> conversation = records.lines(id.call()).stream()
                .map(line -> new Said(line.speaker(), line.text()))
                .toList();
        return consistency.compare(ticket, others, conversation);
    }

    /** What has become a ticket is read there: its draft has no words any more. */
    private Stream<NewTicket> demand(Draft part) {
        TicketId became = part.ticket();
        return became == null ? Stream.of(part.words().demand()) : tickets.find(became).map(Ticket::demand).stream();
    }

    /** For the ticket's story: what its agent was shown and left as it was. */
    List<String> left(DraftId id, NewTicket ticket, Collection<What> stays, String agent) {
        return stays.isEmpty()
                ? List.of()
                : findings(id, ticket, agent).stream()
                        .filter(finding -> stays.contains(finding.what()))
                        .map(finding -> told(finding, ticket))
                        .toList();
    }

    private String told(Finding finding, NewTicket ticket) {
        String written = switch (finding.what()) {
            case URGENT -> "未标紧急";
            case SECRET -> "未标保密";
            case KIND -> "类型为“" + names.kind(finding.written()) + "”";
            case PLACE -> finding.written().isEmpty() ? "未写地点" : "地点为“" + finding.written() + "”";
            case PHONE -> "电话为 " + Masking.phone(finding.written());
            case DEMAND -> "未写这一诉求";
        };
        return "市民说“" + ticket.withoutCitizen(finding.quote()) + "”，工单" + written + "：话务员核对后保留";
    }
}
