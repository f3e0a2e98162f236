package io.huiyin.kbvectors.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which passages are valid on a day. Nearly all questions ask for today and nearly all passages are valid then: where all
 * are, there is nothing to filter, and that is found out once a day and not with each question.
 */
final class ValidDays {

    private record Day(LocalDate day, @Nullable Query filter) {}

    private final IndexSearcher searcher;
    private final AtomicReference<@Nullable Day> last = new AtomicReference<>();

    ValidDays(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** @return null when all are */
    @Nullable
    Query validOn(LocalDate day) {
        var known = last.get();
        if (known == null || !known.day().equals(day)) {
            known = look(day);
            last.set(known);
        }
        return known.filter();
    }

    private Day look(LocalDate day) {
        var valid = new BooleanQuery.Builder()
                .add(LongField.newRangeQuery(IndexFields.FROM, Long.MIN_VALUE, day.toEpochDay()), Occur.FILTER)
                .add(LongField.newRangeQuery(IndexFields.UNTIL, day.toEpochDay(), Long.MAX_VALUE), Occur.FILTER)
                .build();
        try {
            boolean all = searcher.count(valid) == searcher.getIndexReader().numDocs();
            return new Day(day, all ? null : valid);
        } catch (IOException e) {
            throw new UncheckedIOException("the knowledge index cannot be read", e);
        }
    }
}
