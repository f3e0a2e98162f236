package io.huiyin.kbvectors.milvus;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.milvus.v2.client.MilvusClientV2;
import io.milvus.v2.common.ConsistencyLevel;
import io.milvus.v2.common.DataType;
import io.milvus.v2.common.IndexParam;
import io.milvus.v2.service.collection.request.AddFieldReq;
import io.milvus.v2.service.collection.request.CreateCollectionReq.CollectionSchema;
import io.milvus.v2.service.vector.request.SearchReq;
import io.milvus.v2.service.vector.request.data.FloatVec;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How a passage lies in a collection, and how it is looked for. */
final class MilvusPassage {

    private static final String NUMBER = "number";
    private static final String VECTOR = "vector";
    private static final String FROM = "valid_from";
    private static final String UNTIL = "valid_until";

    /** As many neighbours as in Lucene's graph, each looked for among more. */
    private static final Map<String, Object> GRAPH = Map.of("M", 16, "efConstruction", 200);

    /** Neighbours that a search keeps in sight; more than it brings, or it brings worse ones. */
    private static final int IN_SIGHT = 128;

    static CollectionSchema schema(int dimensions) {
        return MilvusClientV2.CreateSchema()
                .addField(AddFieldReq.builder()
                        .fieldName(NUMBER)
                        .dataType(DataType.Int64)
                        .isPrimaryKey(true)
                        .autoID(false)
                        .build())
                .addField(AddFieldReq.builder()
                        .fieldName(FROM)
                        .dataType(DataType.Int64)
                        .build())
                .addField(AddFieldReq.builder()
                        .fieldName(UNTIL)
                        .dataType(DataType.Int64)
                        .build())
                .addField(AddFieldReq.builder()
                        .fieldName(VECTOR)
                        .dataType(DataType.FloatVector)
                        .dimension(dimensions)
                        .build());
    }

    static IndexParam graph() {
        return IndexParam.builder()
                .fieldName(VECTOR)
                .indexType(IndexParam.IndexType.HNSW)
                .metricType(IndexParam.MetricType.IP)
                .extraParams(GRAPH)
                .build();
    }

    static JsonObject row(int number, float[] vector, long from, long until) {
        var numbers = new JsonArray(vector.length);
        for (float x : vector) {
            numbers.add(x);
        }
        var row = new JsonObject();
        row.addProperty(NUMBER, number);
        row.addProperty(FROM, from);
        row.addProperty(UNTIL, until);
        row.add(VECTOR, numbers);
        return row;
    }

    static SearchReq near(String collection, float[] vector, LocalDate day, int depth) {
        long on = day.toEpochDay();
        return SearchReq.builder()
                .collectionName(collection)
                .annsField(VECTOR)
                .data(List.of(new FloatVec(vector)))
                .limit(depth)
                .filter(FROM + " <= " + on + " && " + UNTIL + " >= " + on)
                .searchParams(Map.of("ef", Math.max(IN_SIGHT, depth)))
                // a collection in use never changes: nothing has to be waited for
                .consistencyLevel(ConsistencyLevel.EVENTUALLY)
                .build();
    }

    private MilvusPassage() {}
}
