package io.huiyin.kbvectors.lucene;

import io.huiyin.core.text.SpokenText;
import io.huiyin.kbvectors.search.Fusion;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** One finished build of the index, open for searches. */
final class Generation {

    /** Lucene allows 1,024 clauses; a demand of more pairs than this is found by its beginning. */
    private static final int MOST_TERMS = 512;

    private final Path folder;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final String fingerprint;
    private final String build;
    private final float[] common;
    private final ValidDays days;

    private Generation(Path folder, FSDirectory directory, DirectoryReader reader, Map<String, String> written) {
        this.folder = folder;
        this.directory = directory;
        this.reader = reader;
        fingerprint = written.getOrDefault(IndexFields.FINGERPRINT, "");
        // a build of before they had names
        build = written.getOrDefault(IndexFields.BUILD, IndexFields.name(fingerprint));
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        common = IndexFields.vector(written.getOrDefault(IndexFields.COMMON, ""));
        days = new ValidDays(searcher);
    }

    static Generation open(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        var reader = DirectoryReader.open(directory);
        return new Generation(folder, directory, reader, reader.getIndexCommit().getUserData());
    }

    String fingerprint() {
        return fingerprint;
    }

    Path folder() {
        return folder;
    }

    /** Keeps it open for a search; false when it has been replaced and closed meanwhile. */
    boolean enter() {
        return reader.tryIncRef();
    }

    void leave() {
        try {
            reader.decRef();
            if (reader.getRefCount() == 0) {
                directory.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StoredVectors vectors() {
        return new ReaderVectors(reader, build);
    }

    /** @param elsewhere is asked first for what is near by meaning */
    List<Fusion.Candidate> candidates(KnowledgeIndex.Query query, int depth, MeaningSource elsewhere)
            throws IOException {
        if (reader.numDocs() == 0) {
            return List.of();
        }
        var day = query.day();
        var valid = day == null ? null : days.validOn(day);
        var spoken = SpokenText.of(query.text());
        var words = new Grams(IndexFields.WORDS, spoken.characterGrams());
        var sounds = new Grams(IndexFields.SOUNDS, spoken.soundGrams());
        var told = day == null
                ? Optional.<Map<Integer, Double>>empty()
                : elsewhere.nearest(build, query.vector(), day, depth);
        var found = new TreeSet<>(
                told.isPresent()
                        ? told.get().keySet()
                        : nearest(query.vector(), valid, depth).keySet());
        found.addAll(words.top(valid, depth));
        found.addAll(sounds.top(valid, depth));
        return scored(found.stream().mapToInt(doc -> doc).toArray(), query.vector(), words, sounds);
    }

    Map<Integer, Double> nearest(float[] vector, LocalDate day, int depth) throws IOException {
        return nearest(vector, days.validOn(day), depth);
    }

    private Map<Integer, Double> nearest(float[] vector, @Nullable Query valid, int depth) throws IOException {
        var nearest = new HashMap<Integer, Double>();
        for (var hit :
                searcher.search(new KnnFloatVectorQuery(IndexFields.VECTOR, vector, depth, valid), depth).scoreDocs) {
            // Lucene gives (1 + cosine) / 2 for unit vectors
            nearest.put(hit.doc, 2.0 * hit.score - 1);
        }
        return nearest;
    }

    /** Each way's true score of each passage, whichever way found it: the ways are compared on the same ones. */
    private List<Fusion.Candidate> scored(int[] docs, float[] vector, Grams words, Grams sounds) throws IOException {
        var meanings = new Meanings(reader, vector, common);
        double[] byWords = words.shares(docs);
        double[] bySounds = sounds.shares(docs);
        var stored = searcher.storedFields();
        var candidates = new ArrayList<Fusion.Candidate>(docs.length);
        for (int i = 0; i < docs.length; i++) {
            var fields = stored.document(docs[i], Set.of(IndexFields.ENTRY, IndexFields.TEXT));
            meanings.at(docs[i]);
            candidates.add(new Fusion.Candidate(
                    fields.get(IndexFields.ENTRY),
                    fields.get(IndexFields.TEXT),
                    meanings.cosine(),
                    meanings.distinct(),
                    byWords[i],
                    bySounds[i]));
        }
        return candidates;
    }

    /** Pairs to be found in a field, and how good a share of them a passage has. */
    private final class Grams {
        private final @Nullable BooleanQuery query;
        private final double greatest;

        Grams(String field, List<String> grams) throws IOException {
            var terms = grams.stream()
                    .distinct()
                    .limit(MOST_TERMS)
                    .map(g -> new Term(field, g))
                    .toList();
            var any = new BooleanQuery.Builder();
            double most = 0;
            for (var term : terms) {
                any.add(new TermQuery(term), Occur.SHOULD);
                most += inverseFrequency(term);
            }
            query = terms.isEmpty() ? null : any.build();
            greatest = most;
        }

        List<Integer> top(@Nullable Query valid, int depth) throws IOException {
            if (query == null) {
                return List.of();
            }
            var wanted = valid == null
                    ? query
                    : new BooleanQuery.Builder()
                            .add(query, Occur.MUST)
                            .add(valid, Occur.FILTER)
                            .build();
            return Arrays.stream(searcher.search(wanted, depth).scoreDocs)
                    .map(hit -> hit.doc)
                    .toList();
        }

        /** @param docs ascending */
        double[] shares(int[] docs) throws IOException {
            double[] shares = new double[docs.length];
            if (query == null) {
                return shares;
            }
            var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
            int next = 0;
            for (var part : reader.leaves()) {
                int end = part.docBase + part.reader().maxDoc();
                var scorer = weight.scorer(part);
                for (; next < docs.length && docs[next] < end; next++) {
                    int doc = docs[next] - part.docBase;
                    if (scorer != null
                            && (scorer.docID() == doc
                                    || scorer.docID() < doc && scorer.iterator().advance(doc) == doc)) {
                        shares[next] = scorer.score() / greatest;
                    }
                }
            }
            return shares;
        }
    }

    /** BM25's weight of a term: the most that one term can add to a score. */
    private double inverseFrequency(Term term) throws IOException {
        int with = reader.docFreq(term);
        return Math.log(1 + (reader.numDocs() - with + 0.5) / (with + 0.5));
    }
}
