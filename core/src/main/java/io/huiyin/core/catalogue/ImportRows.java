package io.huiyin.core.catalogue;

import io.huiyin.core.catalogue.CatalogueImport.Decision;
import io.huiyin.core.catalogue.CatalogueImport.Version;
import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports that were offered, and what became of them. Knows columns, no rules. */
@Repository
class ImportRows {

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else decides about the catalogue until this transaction ends; it can be read all the while. */
    void lock() {
        jdbc.sql("lock table catalogue_import in share row exclusive mode").update();
    }

    /** The number of the version that stands; 0 before the first. */
    int version() {
        return jdbc.sql("select coalesce(max(version), 0) from catalogue_import")
                .query(Integer.class)
                .single();
    }

    long insert(String source, boolean folder, String lines, Instant at, String actor) {
        return jdbc.sql("""
                        insert into catalogue_import (source, folder, lines, offered_at, offered_by)
                        values (:source, :folder, :lines, :at, :actor) returning id
                        """)
                .param("source", source)
                .param("folder", folder)
                .param("lines", lines)
                .param("at", Sql.time(at))
                .param("actor", actor)
                .query(Long.class)
                .single();
    }

    Optional<CatalogueImport> find(long id) {
        return jdbc.sql("select * from catalogue_import where id = :id")
                .param("id", id)
                .query(ImportRows::offered)
                .optional();
    }

    /** What it says, in the form of catalogue.csv. */
    String lines(long id) {
        return jdbc.sql("select lines from catalogue_import where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** What the folder said when it was last offered. */
    Optional<String> linesOfFolder() {
        return jdbc.sql("select lines from catalogue_import where folder order by id desc limit 1")
                .query(String.class)
                .optional();
    }

    /** Those that wait for a decision, the newest first. */
    List<CatalogueImport> waiting() {
        return jdbc.sql("select * from catalogue_import where decided_at is null order by id desc")
                .query(ImportRows::offered)
                .list();
    }

    /** Those that became versions, the newest first. */
    List<CatalogueImport> versions() {
        return jdbc.sql("select * from catalogue_import where version is not null order by version desc")
                .query(ImportRows::offered)
                .list();
    }

    Optional<CatalogueImport> version(int number) {
        return jdbc.sql("select * from catalogue_import where version = :number")
                .param("number", number)
                .query(ImportRows::offered)
                .optional();
    }

    void discard(long id, String reason, Instant at, String actor) {
        jdbc.sql("update catalogue_import set reason = :reason, decided_at = :at, decided_by = :actor where id = :id")
                .param("id", id)
                .param("reason", reason)
                .param("at", Sql.time(at))
                .param("actor", actor)
                .update();
    }

    void confirm(long id, Version version, String reason, Instant at, String actor) {
        jdbc.sql("""
                        update catalogue_import set reason = :reason, decided_at = :at, decided_by = :actor, version = :version,
                          takes_force = :day, added = :added, changed = :changed, ended = :ended, unchanged = :unchanged
                        where id = :id
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("at", Sql.time(at))
                .param("actor", actor)
                .param("version", version.number())
                .param("day", version.takesForce())
                .param("added", version.added())
                .param("changed", version.changed())
                .param("ended", version.ended())
                .param("unchanged", version.unchanged())
                .update();
    }

    private static CatalogueImport offered(ResultSet row, int number) throws SQLException {
        Instant decided = Sql.instantOrNull(row, "decided_at");
        Integer version = Sql.intOrNull(row, "version");
        return new CatalogueImport(
                row.getLong("id"),
                row.getString("source"),
                row.getBoolean("folder"),
                Sql.instant(row, "offered_at"),
                row.getString("offered_by"),
                decided == null
                        ? null
                        : new Decision(
                                decided,
                                row.getString("decided_by"),
                                row.getString("reason"),
                                version == null ? null : version(row, version)));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                number,
                Objects.requireNonNull(row.getObject("takes_force", LocalDate.class)),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("ended"),
                row.getInt("unchanged"));
    }
}
