package io.huiyin.core.ticket;

import io.huiyin.core.call.CallId;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.Ticket.Handling;
import io.huiyin.core.ticket.Ticket.Pause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of tickets as a ticket. */
public final class TicketMapping {

    private TicketMapping() {}

    static Ticket ticket(ResultSet row, int number) throws SQLException {
        return new Ticket(
                new TicketId(row.getString("id")),
                row.getLong("version"),
                TicketState.valueOf(row.getString("state")),
                demand(row),
                row.getString("filed_by"),
                Sql.instant(row, "filed_at"),
                handling(row),
                Sql.intOrNull(row, "satisfaction"),
                Sql.instantOrNull(row, "closed_at"),
                row.getBoolean("leaders"),
                grade(row));
    }

    private static @Nullable TicketGrade grade(ResultSet row) throws SQLException {
        Integer rank = Sql.intOrNull(row, "grade");
        return rank == null ? null : new TicketGrade(rank, Sql.words(row, "grade_rules"));
    }

    private static Handling handling(ResultSet row) throws SQLException {
        String resumes = row.getString("resumes");
        String carriedBy = row.getString("carried_by");
        return new Handling(
                row.getString("unit"),
                Sql.instantOrNull(row, "began_at"),
                Sql.instantOrNull(row, "sign_by"),
                Sql.instantOrNull(row, "return_by"),
                Sql.instantOrNull(row, "reply_by"),
                Sql.instantOrNull(row, "contact_by"),
                Sql.instantOrNull(row, "contacted_at"),
                row.getString("reply"),
                row.getInt("returns"),
                row.getBoolean("assigned"),
                row.getInt("extensions"),
                Sql.instantOrNull(row, "promised"),
                resumes == null ? null : TicketState.valueOf(resumes),
                pause(row),
                row.getInt("pauses"),
                row.getInt("follow_ups"),
                row.getInt("urges"),
                carriedBy == null ? null : new TicketId(carriedBy));
    }

    private static @Nullable Pause pause(ResultSet row) throws SQLException {
        String reason = row.getString("pause_reason");
        return reason == null
                ? null
                : new Pause(
                        reason,
                        row.getInt("pause_days"),
                        Sql.instantOrNull(row, "paused_at"),
                        Sql.instantOrNull(row, "pause_until"));
    }

    /** The demand in a row of any table that names its columns as that of tickets does. */
    public static NewTicket demand(ResultSet row) throws SQLException {
        @Nullable UUID call = row.getObject("call", UUID.class);
        return new NewTicket(
                row.getString("kind"),
                row.getString("matter"),
                row.getString("title"),
                row.getString("content"),
                row.getString("place"),
                row.getString("area"),
                row.getString("happened"),
                row.getString("phone"),
                row.getString("name"),
                row.getBoolean("secret"),
                row.getBoolean("urgent"),
                call == null ? null : new CallId(call),
                row.getString("asked_unit"),
                row.getString("unit_reason"));
    }
}
