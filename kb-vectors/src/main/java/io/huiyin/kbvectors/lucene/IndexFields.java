package io.huiyin.kbvectors.lucene;

import io.huiyin.core.text.SpokenText;
import io.huiyin.kbvectors.search.Passage;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;

/** How a passage lies in the index. */
final class IndexFields {

    /** Grows whenever the form below changes: an index of another form is built anew. */
    static final int FORM = 1;

    static final String FINGERPRINT = "fingerprint";
    static final String BUILD = "build";
    static final String ENTRY = "entry";
    static final String TEXT = "text";
    static final String WORDS = "words";
    static final String SOUNDS = "sounds";
    static final String VECTOR = "vector";
    static final String FROM = "from";
    static final String UNTIL = "until";

    private static final FieldType GRAMS = new FieldType();

    static {
        GRAMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        GRAMS.setTokenized(true);
        GRAMS.freeze();
    }

    static Document document(Passage passage) {
        var spoken = SpokenText.of(passage.text());
        var until = passage.until();
        var document = new Document();
        document.add(new StoredField(ENTRY, passage.entry()));
        document.add(new StoredField(TEXT, passage.text()));
        document.add(new Field(WORDS, new Grams(spoken.characterGrams()), GRAMS));
        document.add(new Field(SOUNDS, new Grams(spoken.soundGrams()), GRAMS));
        document.add(new KnnFloatVectorField(VECTOR, passage.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new LongField(FROM, passage.from().toEpochDay(), Field.Store.NO));
        document.add(new LongField(UNTIL, until == null ? Long.MAX_VALUE : until.toEpochDay(), Field.Store.NO));
        return document;
    }

    /** A build's name from what is to be told from other builds. */
    static String name(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /** Terms that were made elsewhere. */
    private static final class Grams extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<String> grams;
        private Iterator<String> left;

        Grams(List<String> grams) {
            this.grams = grams;
            left = grams.iterator();
        }

        @Override
        public void reset() {
            left = grams.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!left.hasNext()) {
                return false;
            }
            term.append(left.next());
            return true;
        }
    }

    private IndexFields() {}
}
