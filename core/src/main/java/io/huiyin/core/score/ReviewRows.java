package io.huiyin.core.score;

import io.huiyin.core.score.Review.Mark;
import io.huiyin.core.score.ScorePeriod.Kind;
import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of reviewers' marks. Knows columns, no rules. */
@Repository
class ReviewRows {

    private static final String OF = " from review where period = :period and from_day = :from ";

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the version is there already */
    void insert(Review review) {
        long id = jdbc.sql("""
                        insert into review (period, from_day, version, source, taken_by, taken_at)
                        values (:period, :from, :version, :source, :by, :at) returning id
                        """)
                .param("period", review.period().kind().name())
                .param("from", review.period().from())
                .param("version", review.version())
                .param("source", review.source())
                .param("by", review.by())
                .param("at", Sql.time(review.at()))
                .query(Long.class)
                .single();
        for (Mark mark : review.marks()) {
            jdbc.sql("insert into review_mark (review, unit, mark, note) values (:review, :unit, :mark, :note)")
                    .param("review", id)
                    .param("unit", mark.unit())
                    .param("mark", mark.mark())
                    .param("note", mark.note())
                    .update();
        }
    }

    Optional<Review> newest(ScorePeriod period) {
        return versions(period).stream().findFirst();
    }

    /** The newest first. */
    List<Review> versions(ScorePeriod period) {
        record Head(long id, int version, String source, String by, Instant at) {}
        return jdbc
                .sql("select *" + OF + "order by version desc")
                .param("period", period.kind().name())
                .param("from", period.from())
                .query((row, number) -> new Head(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getString("source"),
                        row.getString("taken_by"),
                        Sql.instant(row, "taken_at")))
                .list()
                .stream()
                .map(head -> new Review(period, head.version(), head.source(), head.by(), head.at(), marks(head.id())))
                .toList();
    }

    private List<Mark> marks(long review) {
        return jdbc.sql("select * from review_mark where review = :review order by unit")
                .param("review", review)
                .query((row, number) -> mark(row))
                .list();
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(row.getString("unit"), row.getBigDecimal("mark"), row.getString("note"));
    }

    /** Of the shortest period with marks that holds all these days. */
    Optional<Review> holding(LocalDate from, LocalDate until) {
        return List.of(Kind.MONTH, Kind.QUARTER, Kind.YEAR).stream()
                .map(kind -> ScorePeriod.of(kind, from))
                .filter(period -> !period.until().isBefore(until))
                .flatMap(period -> newest(period).stream())
                .findFirst();
    }
}
