package io.huiyin.kbvectors.embedding;

import io.huiyin.core.assist.Embedder;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * bge-small-zh-v1.5 on ONNX Runtime. Native runs happen on a bounded pool of platform threads, because a native call
 * would hold its virtual thread's carrier. The model is loaded on that pool at once; who asks earlier waits for it.
 */
public final class BgeEmbedder implements Embedder, AutoCloseable {

    /** Hidden size of the small model. */
    private static final int DIMENSIONS = 512;

    private final int batch;
    private final ThreadPoolExecutor natives;
    private final Semaphore places;
    /** A call's sentences are asked about by search, screening, draft and routing, and again with each new sentence. */
    private final Map<String, float[]> remembered = Collections.synchronizedMap(new Remembered());

    private final CompletableFuture<BgeModel> model = new CompletableFuture<>();

    /**
     * @param threads native runs at a time
     * @param maxTokens longer texts are cut
     * @param batch texts in one run
     */
    public BgeEmbedder(int threads, int maxTokens, int batch) {
        this.batch = batch;
        // one waiting place a thread: whoever comes after that waits before the pool, not in it
        int room = threads * 2;
        places = new Semaphore(room, true);
        natives = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(room + 1),
                Thread.ofPlatform().daemon().name("embedding-", 0).factory());
        natives.execute(() -> load(maxTokens));
    }

    private void load(int maxTokens) {
        try {
            model.complete(BgeModel.load(maxTokens));
        } catch (RuntimeException e) {
            model.completeExceptionally(e);
        }
    }

    /** Whether the model is in memory; {@link #embed} waits for it otherwise. */
    public boolean ready() {
        return model.isDone() && !model.isCompletedExceptionally();
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    /** @throws EmbeddingUnavailable if the model cannot be loaded or run, or the waiting thread is interrupted */
    @Override
    public List<float[]> embed(List<String> texts) {
        var known = new HashMap<String, float[]>();
        for (var text : texts) {
            var vector = remembered.get(text);
            if (vector != null) {
                known.put(text, vector);
            }
        }
        // texts of one length together: a batch is padded to its longest
        var missing = texts.stream()
                .filter(text -> !known.containsKey(text))
                .distinct()
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        for (int from = 0; from < missing.size(); from += batch) {
            var some = missing.subList(from, Math.min(from + batch, missing.size()));
            var made = run(some);
            for (int i = 0; i < made.length; i++) {
                known.put(some.get(i), made[i]);
                remembered.put(some.get(i), made[i]);
            }
        }
        return texts.stream()
                .map(text -> Objects.requireNonNull(known.get(text)))
                .toList();
    }

    private float[][] run(List<String> texts) {
        try {
            places.acquire();
            try {
                Future<float[][]> run = natives.submit(() -> model.get().embed(texts));
                return run.get();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddingUnavailable("interrupted while waiting for the embedding model", e);
        } catch (ExecutionException e) {
            throw new EmbeddingUnavailable("the embedding model cannot be used: " + e.getMessage(), e);
        }
    }

    /** The texts that were used last. */
    private static final class Remembered extends LinkedHashMap<String, float[]> {

        /** 512 numbers of 4 bytes each: 4 MB. */
        private static final int MOST = 2_048;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > MOST;
        }
    }

    @Override
    public void close() {
        natives.shutdown();
        try {
            // a native run cannot be interrupted and lasts far less than this
            if (natives.awaitTermination(5, TimeUnit.SECONDS) && ready()) {
                model.join().close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
