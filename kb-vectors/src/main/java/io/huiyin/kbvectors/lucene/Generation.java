package io.huiyin.kbvectors.lucene;

import io.huiyin.core.text.SpokenText;
import io.huiyin.kbvectors.search.Fusion;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

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

    private Generation(Path folder, FSDirectory directory, DirectoryReader reader, Map<String, String> written) {
        this.folder = folder;
        this.directory = directory;
        this.reader = reader;
        fingerprint = written.getOrDefault(IndexFields.FINGERPRINT, "");
        // a build of before they had names
        build = written.getOrDefault(IndexFields.BUILD, IndexFields.name(fingerprint));
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
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
        var valid = validOn(query.day());
        var spoken = SpokenText.of(query.text());
        var told = elsewhere.nearest(build, query, depth);
        var meaning = told.isPresent() ? told.get() : nearest(query.vector(), valid, depth);
        var words = shares(IndexFields.WORDS, spoken.characterGrams(), valid, depth);
        var sounds = shares(IndexFields.SOUNDS, spoken.soundGrams(), valid, depth);
        return joined(meaning, words, sounds, depth);
    }

    Map<Integer, Double> nearest(float[] vector, LocalDate day, int depth) throws IOException {
        return nearest(vector, validOn(day), depth);
    }

    private Map<Integer, Double> nearest(float[] vector, Query valid, int depth) throws IOException {
        var meaning = top(new KnnFloatVectorQuery(IndexFields.VECTOR, vector, depth, valid), depth);
        // Lucene gives (1 + cosine) / 2 for unit vectors
        meaning.replaceAll((doc, score) -> 2 * score - 1);
        return meaning;
    }

    private List<Fusion.Candidate> joined(
            Map<Integer, Double> meaning, Map<Integer, Double> words, Map<Integer, Double> sounds, int depth)
            throws IOException {
        var docs = new LinkedHashSet<>(meaning.keySet());
        docs.addAll(words.keySet());
        docs.addAll(sounds.keySet());
        double leastMeaning = least(meaning.values(), depth);
        double leastWords = least(words.values(), depth);
        double leastSounds = least(sounds.values(), depth);
        var stored = searcher.storedFields();
        var candidates = new ArrayList<Fusion.Candidate>(docs.size());
        for (int doc : docs) {
            var fields = stored.document(doc, Set.of(IndexFields.ENTRY, IndexFields.TEXT));
            candidates.add(new Fusion.Candidate(
                    fields.get(IndexFields.ENTRY),
                    fields.get(IndexFields.TEXT),
                    meaning.getOrDefault(doc, leastMeaning),
                    words.getOrDefault(doc, leastWords),
                    sounds.getOrDefault(doc, leastSounds)));
        }
        return candidates;
    }

    /** What a passage outside the list has at most: the list's least when it is full, nothing when all are in it. */
    private static double least(Collection<Double> scores, int depth) {
        return scores.size() < depth
                ? 0
                : scores.stream().mapToDouble(s -> s).min().orElse(0);
    }

    private Map<Integer, Double> shares(String field, List<String> grams, Query valid, int depth) throws IOException {
        var terms = grams.stream()
                .distinct()
                .limit(MOST_TERMS)
                .map(g -> new Term(field, g))
                .toList();
        if (terms.isEmpty()) {
            return new HashMap<>();
        }
        var query = new BooleanQuery.Builder().add(valid, Occur.FILTER);
        double greatest = 0;
        for (var term : terms) {
            query.add(new TermQuery(term), Occur.SHOULD);
            greatest += inverseFrequency(term);
        }
        query.setMinimumNumberShouldMatch(1);
        var scores = top(query.build(), depth);
        double whole = greatest;
        scores.replaceAll((doc, score) -> score / whole);
        return scores;
    }

    /** BM25's weight of a term: the most that one term can add to a score. */
    private double inverseFrequency(Term term) throws IOException {
        int with = reader.docFreq(term);
        return Math.log(1 + (reader.numDocs() - with + 0.5) / (with + 0.5));
    }

    private Map<Integer, Double> top(Query query, int depth) throws IOException {
        var scores = new HashMap<Integer, Double>();
        for (var hit : searcher.search(query, depth).scoreDocs) {
            scores.put(hit.doc, (double) hit.score);
        }
        return scores;
    }

    private static Query validOn(LocalDate day) {
        return new BooleanQuery.Builder()
                .add(LongField.newRangeQuery(IndexFields.FROM, Long.MIN_VALUE, day.toEpochDay()), Occur.FILTER)
                .add(LongField.newRangeQuery(IndexFields.UNTIL, day.toEpochDay(), Long.MAX_VALUE), Occur.FILTER)
                .build();
    }
}
