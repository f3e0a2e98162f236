package io.huiyin.kbvectors.lucene;

import io.huiyin.core.text.SpokenText;
import io.huiyin.kbvectors.search.Passage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
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
    static final String COMMON = "common";
    static final String ENTRY = "entry";
    static final String TEXT = "text";
    static final String WORDS = "words";
    static final String SOUNDS = "sounds";
    static final String VECTOR = "vector";
    static final String FROM = "from";
    static final String UNTIL = "until";

    /**
     * Neighbours of a passage in the graph, and how many are weighed for that: twice Lucene's own. Many entries of few
     * matters lie close, and a graph of 16 missed one in twenty of the nearest among 100,000 where this one misses one in
     * eighty, looking at half as many ({@code bench search}). A build takes two to three times as long, behind the scenes.
     */
    private static final KnnVectorsFormat GRAPH = new Lucene99HnswVectorsFormat(32, 200);

    /** Lucene's own, but for the graph. */
    static final Codec CODEC = new Lucene104Codec() {
        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return GRAPH;
        }
    };

    /** What a build may hold before it writes a part: parts are joined to one graph, which is dear and makes it worse. */
    static final double BUFFER_MEGABYTES = 128;

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

    /** What all the vectors have in common: their mean, as text. */
    static String common(List<Passage> passages) {
        if (passages.isEmpty()) {
            return "";
        }
        double[] sum = new double[passages.getFirst().vector().length];
        for (var passage : passages) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += passage.vector()[i];
            }
        }
        var mean = ByteBuffer.allocate(sum.length * Float.BYTES);
        for (double one : sum) {
            mean.putFloat((float) (one / passages.size()));
        }
        return Base64.getEncoder().encodeToString(mean.array());
    }

    /** The vector that was written as text; one without numbers for none. */
    static float[] vector(String text) {
        var numbers = ByteBuffer.wrap(Base64.getDecoder().decode(text)).asFloatBuffer();
        var vector = new float[numbers.remaining()];
        numbers.get(vector);
        return vector;
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
