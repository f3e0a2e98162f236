package io.huiyin.app.web.bulletin;

import io.huiyin.core.bulletin.Bulletin;
import io.huiyin.core.score.ScorePeriod;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param label the period as people name it
 * @param rule version of the formulas
 * @param drawnBy account, or {@code system}
 * @param number of the document; null while it is a draft
 */
record BulletinRow(
        long id,
        ScorePeriod.Kind kind,
        LocalDate from,
        String label,
        Bulletin.Stage stage,
        String rule,
        String basis,
        String drawnBy,
        Instant drawnAt,
        @Nullable String number,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawReason) {

    static BulletinRow of(Bulletin one) {
        Bulletin.Published published = one.published();
        Bulletin.Withdrawal withdrawn = one.withdrawn();
        return new BulletinRow(
                one.id(),
                one.period().kind(),
                one.period().from(),
                one.period().label(),
                one.stage(),
                one.rule(),
                one.basis(),
                one.drawn().by(),
                one.drawn().at(),
                published == null ? null : published.number(),
                published == null ? null : published.at(),
                withdrawn == null ? null : withdrawn.at(),
                withdrawn == null ? null : withdrawn.reason());
    }
}
