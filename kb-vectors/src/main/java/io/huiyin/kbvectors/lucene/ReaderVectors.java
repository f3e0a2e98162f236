package io.huiyin.kbvectors.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** A finished build's vectors as they lie in its files. */
record ReaderVectors(IndexReader reader, String build) implements StoredVectors {

    @Override
    public int size() {
        return reader.numDocs();
    }

    @Override
    public int dimensions() {
        try {
            for (var part : reader.leaves()) {
                var vectors = part.reader().getFloatVectorValues(IndexFields.VECTOR);
                if (vectors != null) {
                    return vectors.dimension();
                }
            }
            return 0;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void forEach(Reader to) {
        try {
            for (var part : reader.leaves()) {
                read(part, to);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static void read(LeafReaderContext part, Reader to) throws IOException {
        LeafReader leaf = part.reader();
        var vectors = leaf.getFloatVectorValues(IndexFields.VECTOR);
        if (vectors == null) {
            return;
        }
        var from = leaf.getSortedNumericDocValues(IndexFields.FROM);
        var until = leaf.getSortedNumericDocValues(IndexFields.UNTIL);
        var passages = vectors.iterator();
        for (int doc = passages.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = passages.nextDoc()) {
            to.passage(part.docBase + doc, vectors.vectorValue(passages.index()), day(from, doc), day(until, doc));
        }
    }

    private static long day(SortedNumericDocValues days, int doc) throws IOException {
        if (!days.advanceExact(doc)) {
            throw new IOException("passage " + doc + " of the knowledge index has no days");
        }
        return days.nextValue();
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("the vectors of the knowledge index cannot be read", e);
    }
}
