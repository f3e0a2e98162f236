package io.huiyin.kbvectors.milvus;

import com.google.gson.JsonObject;
import io.huiyin.kbvectors.lucene.StoredVectors;
import io.milvus.v2.client.ConnectConfig;
import io.milvus.v2.client.MilvusClientV2;
import io.milvus.v2.client.RetryConfig;
import io.milvus.v2.common.ConsistencyLevel;
import io.milvus.v2.service.collection.request.CreateCollectionReq;
import io.milvus.v2.service.collection.request.DropCollectionReq;
import io.milvus.v2.service.collection.request.GetLoadStateReq;
import io.milvus.v2.service.collection.request.HasCollectionReq;
import io.milvus.v2.service.collection.request.LoadCollectionReq;
import io.milvus.v2.service.index.request.CreateIndexReq;
import io.milvus.v2.service.utility.request.AlterAliasReq;
import io.milvus.v2.service.utility.request.CreateAliasReq;
import io.milvus.v2.service.utility.request.DescribeAliasReq;
import io.milvus.v2.service.utility.request.FlushReq;
import io.milvus.v2.service.vector.request.InsertReq;
import io.milvus.v2.service.vector.request.QueryReq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds' vectors as collections of a Milvus server, one a build, never changed once it is whole. The alias stands at the
 * one that is whole and in use. Whatever the server refuses or fails is a {@link RuntimeException}.
 */
final class MilvusCollections implements AutoCloseable {

    /** 500 rows of 512 numbers of 4 bytes each: 1 MB a message; the server takes 64. */
    private static final int ROWS = 500;

    private static final int USUAL_PORT = 19530;

    /** A server that does not take a connection so soon is away. */
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /**
     * So few are compared one by one, and found exactly. Of more that are not yet in the graph the server makes a rough index
     * meanwhile, which found 72 of 100 nearest among 10,000.
     */
    private static final int FEW = 1_000;

    /**
     * For the server's own work, which a request that waits for it is part of: a graph of 100,000 vectors takes minutes. One
     * that hangs is noticed sooner, by pings; a search has its own limit.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final MilvusSettings settings;
    private final Pattern ours;
    private @Nullable MilvusClientV2 client;

    MilvusCollections(MilvusSettings settings) {
        this.settings = settings;
        ours = Pattern.compile(Pattern.quote(settings.name()) + "_[0-9a-f]{32}");
    }

    private String collection(String build) {
        return settings.name() + "_" + build;
    }

    /** Connects at the first need: its constructor waits for the server and throws when there is none. */
    private synchronized MilvusClientV2 client() {
        var known = client;
        if (known == null) {
            var connect = ConnectConfig.builder()
                    .uri(settings.address().toString())
                    .connectTimeoutMs(CONNECT.toMillis())
                    .rpcDeadlineMs(PATIENCE.toMillis());
            if (settings.token() != null) {
                connect.token(settings.token());
            }
            known = new MilvusClientV2(connect.build());
            // the guard decides what is asked again
            known.retryConfig(RetryConfig.builder().maxRetryTimes(1).build());
            client = known;
        }
        return known;
    }

    /** Fails at once where nobody listens: the client's requests would wait for somebody as long as they may. */
    void reach() {
        var address = settings.address();
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.getHost(), address.getPort() < 0 ? USUAL_PORT : address.getPort()),
                    (int) CONNECT.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException("no Milvus at " + address, e);
        }
    }

    /** Whether the server answers questions, which it does some seconds after it says that it is well. */
    boolean answers() {
        try {
            reach();
            return client().listCollections() != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether the alias stands at this build's collection and it can be searched. */
    boolean holds(String build) {
        var name = collection(build);
        return name.equals(inUse()) && loaded(name);
    }

    private boolean loaded(String name) {
        return client().getLoadState(
                        GetLoadStateReq.builder().collectionName(name).build());
    }

    /** @return collection at which the alias stands; null when there is no alias */
    private @Nullable String inUse() {
        var alias = settings.name();
        // asked about an alias that is not there, a server answers with an error like any other
        return client().hasCollection(
                                HasCollectionReq.builder().collectionName(alias).build())
                ? client().describeAlias(DescribeAliasReq.builder().alias(alias).build())
                        .getCollectionName()
                : null;
    }

    /** Makes a build's collection, sets the alias at it when it is whole, and removes all others of ours. */
    void copy(StoredVectors vectors) {
        var name = collection(vectors.build());
        // what a crash left
        drop(name);
        create(name, vectors.dimensions());
        index(name, false);
        // before it is filled: what is loaded later is first written to disk and read again, which takes seconds
        client().loadCollection(LoadCollectionReq.builder()
                .collectionName(name)
                .sync(true)
                .timeout(PATIENCE.toMillis())
                .build());
        fill(name, vectors);
        if (vectors.size() > FEW) {
            client().flush(FlushReq.builder()
                    .collectionNames(List.of(name))
                    .waitFlushedTimeoutMs(PATIENCE.toMillis())
                    .build());
            index(name, true);
        }
        long there = count(name);
        if (there != vectors.size()) {
            throw new IllegalStateException("Milvus holds " + there + " of " + vectors.size() + " passages of " + name);
        }
        use(name);
        sweep(name);
    }

    private void create(String name, int dimensions) {
        client().createCollection(CreateCollectionReq.builder()
                .collectionName(name)
                .collectionSchema(MilvusPassage.schema(dimensions))
                .build());
    }

    /** @param whole waits until what is there is in the graph */
    private void index(String name, boolean whole) {
        client().createIndex(CreateIndexReq.builder()
                .collectionName(name)
                .indexParams(List.of(MilvusPassage.graph()))
                .sync(whole)
                .timeout(PATIENCE.toMillis())
                .build());
    }

    private void fill(String name, StoredVectors vectors) {
        var rows = new ArrayList<JsonObject>(ROWS);
        vectors.forEach((number, vector, from, until) -> {
            rows.add(MilvusPassage.row(number, vector, from, until));
            if (rows.size() == ROWS) {
                insert(name, rows);
            }
        });
        if (!rows.isEmpty()) {
            insert(name, rows);
        }
    }

    private void insert(String name, List<JsonObject> rows) {
        client().insert(InsertReq.builder().collectionName(name).data(rows).build());
        rows.clear();
    }

    private long count(String name) {
        var counted = client().query(QueryReq.builder()
                .collectionName(name)
                .filter("")
                .outputFields(List.of("count(*)"))
                .consistencyLevel(ConsistencyLevel.STRONG)
                .build());
        var there = counted.getQueryResults().getFirst().getEntity().get("count(*)");
        return there instanceof Number number ? number.longValue() : -1;
    }

    private void use(String name) {
        if (inUse() == null) {
            client().createAlias(CreateAliasReq.builder()
                    .collectionName(name)
                    .alias(settings.name())
                    .build());
        } else {
            client().alterAlias(AlterAliasReq.builder()
                    .collectionName(name)
                    .alias(settings.name())
                    .build());
        }
    }

    private void sweep(String kept) {
        client().listCollections().getCollectionNames().stream()
                .filter(name -> ours.matcher(name).matches() && !name.equals(kept))
                .forEach(this::drop);
    }

    private void drop(String name) {
        if (client().hasCollection(
                        HasCollectionReq.builder().collectionName(name).build())) {
            client().dropCollection(
                            DropCollectionReq.builder().collectionName(name).build());
        }
    }

    /** @return inner product of each passage found, by its number */
    Map<Integer, Double> nearest(String build, float[] vector, LocalDate day, int depth) {
        var found = client().search(MilvusPassage.near(collection(build), vector, day, depth));
        var scores = new HashMap<Integer, Double>();
        for (var hit : found.getSearchResults().getFirst()) {
            scores.put(((Number) hit.getId()).intValue(), hit.getScore().doubleValue());
        }
        return scores;
    }

    @Override
    public synchronized void close() {
        var open = client;
        client = null;
        if (open != null) {
            try {
                open.close(TimeUnit.SECONDS.toMillis(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
