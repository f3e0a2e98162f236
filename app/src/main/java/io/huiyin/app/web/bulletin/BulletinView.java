package io.huiyin.app.web.bulletin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.huiyin.core.bulletin.Bulletin;
import io.huiyin.core.bulletin.Bulletin.NamedMatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bulletin with what its reader may see. */
record BulletinView(@JsonUnwrapped BulletinRow head, List<BulletinLine> lines, List<NamedMatter> matters) {

    /** @param figures empty in another unit's line, where units see places and totals only */
    record BulletinLine(
            String unit,
            String unitName,
            @Nullable Integer place,
            @Nullable Double total,
            @Nullable Double totalWithExempted,
            @Nullable Integer placeBefore,
            @Nullable Double totalBefore,
            List<BulletinFigure> figures) {}

    /** @param before in the period before */
    record BulletinFigure(
            String code,
            String name,
            long numerator,
            long denominator,
            @Nullable Double value,
            @Nullable Double valueWithExempted,
            @Nullable Double before) {}

    static BulletinView of(Bulletin bulletin) {
        return new BulletinView(
                BulletinRow.of(bulletin),
                bulletin.lines().stream().map(BulletinView::line).toList(),
                bulletin.matters());
    }

    private static BulletinLine line(Bulletin.Line line) {
        return new BulletinLine(
                line.unit(),
                line.unitName(),
                line.place(),
                line.total(),
                line.totalWithExempted(),
                line.placeBefore(),
                line.totalBefore(),
                line.figures().stream()
                        .map(item -> new BulletinFigure(
                                item.code(),
                                item.name(),
                                item.numerator(),
                                item.denominator(),
                                item.value(),
                                item.valueWithExempted(),
                                item.before()))
                        .toList());
    }
}
