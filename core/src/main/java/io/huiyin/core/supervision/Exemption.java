package io.huiyin.core.supervision;

import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit's request that a ticket be taken out of its scores (免考核).
 *
 * @param unit whose scores it is about; the ticket may go to another one later
 * @param kind code of the class
 * @param kindName as the class was called when it was asked for
 * @param basis the rule as it was then
 * @param evidence a line for each proof that the class needs: its name, a colon, what is quoted
 * @param asked who asked when, and why
 * @param passed the supervision centre's word; null before it, and when it was refused there
 * @param decided the last word: granted, refused or taken back; null while it is awaited
 */
public record Exemption(
        long id,
        TicketId ticket,
        String unit,
        String kind,
        String kindName,
        String basis,
        String evidence,
        Stage stage,
        Word asked,
        @Nullable Word passed,
        @Nullable Word decided) {

    /** Where it stands. */
    public enum Stage {
        /** 待初审: waits for the supervision centre. */
        ASKED,
        /** 待复审: waits for a manager. */
        PASSED,
        /** 已免考核. */
        GRANTED,
        /** 未获批准. */
        REFUSED,
        /** 已撤回. */
        WITHDRAWN
    }

    /** What somebody said on the way. */
    public record Word(String by, Instant at, String note) {}

    public boolean awaited() {
        return stage == Stage.ASKED || stage == Stage.PASSED;
    }

    /** Why it counts or does not, in one sentence with the rule's source. */
    public String why() {
        String said = decided == null ? "" : decided.note();
        return switch (stage) {
                    case ASKED -> "已按“%s”申请免考核，待初审；批准前照常计入考核".formatted(kindName);
                    case PASSED -> "已按“%s”申请免考核，初审同意，待复审；批准前照常计入考核".formatted(kindName);
                    case GRANTED -> "按“%s”免考核：%s；经初审、复审同意，不计入该单位考核".formatted(kindName, asked.note());
                    case REFUSED -> "按“%s”申请免考核，未获批准：%s；照常计入考核".formatted(kindName, said);
                    case WITHDRAWN -> "按“%s”申请免考核，已撤回：%s；照常计入考核".formatted(kindName, said);
                }
                + "。依据：" + basis;
    }
}
