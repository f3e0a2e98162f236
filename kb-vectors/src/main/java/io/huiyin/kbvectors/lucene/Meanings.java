package io.huiyin.kbvectors.lucene;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** How near a question's vector is to those of passages, asked for one after the other in ascending order. */
final class Meanings {

    private final IndexReader reader;
    private final float[] question;
    private final float[] common;
    private final float[] distinctQuestion;

    private int part = -1;
    private int end;
    private @Nullable FloatVectorValues vectors;
    private @Nullable DocIndexIterator passages;
    private double cosine;
    private double distinct;

    /** @param common what all the index's vectors have in common: their mean; empty for nothing */
    Meanings(IndexReader reader, float[] question, float[] common) {
        this.reader = reader;
        this.question = question;
        this.common = common.length == question.length ? common : new float[question.length];
        distinctQuestion = unit(question);
    }

    void at(int doc) throws IOException {
        while (doc >= end) {
            var next = reader.leaves().get(++part);
            end = next.docBase + next.reader().maxDoc();
            vectors = next.reader().getFloatVectorValues(IndexFields.VECTOR);
            passages = vectors == null ? null : vectors.iterator();
        }
        if (vectors == null
                || passages == null
                || passages.advance(doc - reader.leaves().get(part).docBase) == DocIndexIterator.NO_MORE_DOCS) {
            throw new IOException("passage " + doc + " of the knowledge index has no vector");
        }
        var vector = vectors.vectorValue(passages.index());
        cosine = VectorUtil.dotProduct(question, vector);
        distinct = VectorUtil.dotProduct(distinctQuestion, unit(vector));
    }

    double cosine() {
        return cosine;
    }

    double distinct() {
        return distinct;
    }

    /** What is left without the common part, at length 1; nothing when nothing is left. */
    private float[] unit(float[] vector) {
        var rest = new float[vector.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = vector[i] - common[i];
        }
        double length = Math.sqrt(VectorUtil.dotProduct(rest, rest));
        for (int i = 0; i < rest.length && length > 0; i++) {
            rest[i] /= (float) length;
        }
        return rest;
    }
}
