package io.huiyin.core.model;

import io.huiyin.core.model.ModelVersion.State;
import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the registry's tables as versions and decisions. */
final class ModelRows {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Double>> FIGURES = new TypeReference<>() {};

    private ModelRows() {}

    static ModelVersion version(ResultSet row, int index) throws SQLException {
        byte @Nullable [] sha256 = row.getBytes("sha256");
        return new ModelVersion(
                ModelKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                Sql.instant(row, "asked_at"),
                row.getString("asked_by"),
                Sql.instantOrNull(row, "made_at"),
                row.getString("reason"),
                JsonMapper.shared().readValue(row.getString("counted_from"), COUNTS),
                JsonMapper.shared().readValue(row.getString("figures"), FIGURES),
                sha256 == null ? null : HexFormat.of().formatHex(sha256),
                row.getInt("bytes"),
                row.getInt("progress"),
                row.getBoolean("kept"));
    }

    static ModelDecision decision(ResultSet row, int index) throws SQLException {
        return new ModelDecision(
                row.getLong("id"),
                Sql.intOrNull(row, "number"),
                Sql.instant(row, "at"),
                row.getString("by"),
                row.getString("reason"));
    }
}
