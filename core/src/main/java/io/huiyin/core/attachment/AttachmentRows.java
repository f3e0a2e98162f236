package io.huiyin.core.attachment;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of attachments. Knows columns, no rules. */
@Repository
class AttachmentRows {

    private static final String HEAD =
            "select id, ticket, name, media_type, octet_length(content) as bytes, given_by, given_at, for_citizen from attachment";

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Attachment file, byte[] sha256, byte[] content) {
        jdbc.sql("""
                        insert into attachment (id, ticket, name, media_type, sha256, given_by, given_at, for_citizen, content)
                        values (:id, :ticket, :name, :type, :sha256, :by, :at, :forCitizen, :content)
                        """)
                .param("id", file.id())
                .param("ticket", file.ticket().value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("sha256", sha256)
                .param("by", file.givenBy())
                .param("at", Sql.time(file.givenAt()))
                .param("forCitizen", file.forCitizen())
                .param("content", content)
                .update();
    }

    /** The oldest first. */
    List<Attachment> of(TicketId ticket) {
        return jdbc.sql(HEAD + " where ticket = :ticket order by given_at, id")
                .param("ticket", ticket.value())
                .query(AttachmentRows::attachment)
                .list();
    }

    Optional<Attachment> same(TicketId ticket, byte[] sha256) {
        return jdbc.sql(HEAD + " where ticket = :ticket and sha256 = :sha256")
                .param("ticket", ticket.value())
                .param("sha256", sha256)
                .query(AttachmentRows::attachment)
                .optional();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from attachment where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    void delete(UUID id) {
        jdbc.sql("delete from attachment where id = :id").param("id", id).update();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                new TicketId(row.getString("ticket")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("given_by"),
                Sql.instant(row, "given_at"),
                row.getBoolean("for_citizen"));
    }
}
