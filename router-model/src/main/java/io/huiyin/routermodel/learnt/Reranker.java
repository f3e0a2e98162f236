package io.huiyin.routermodel.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Boosted trees that say from what the members say of a candidate how likely it is the right one. Safe for many threads. */
final class Reranker {

    private static final int ROUNDS = 200;

    private static final Map<String, Object> PARAMETERS = Map.of(
            "objective", "binary:logistic",
            "tree_method", "hist",
            "grow_policy", "lossguide",
            "max_leaves", 15,
            "max_depth", 0,
            "eta", 0.06,
            "min_child_weight", 8,
            "seed", 1,
            "nthread", 2);

    private final Booster trees;

    private Reranker(Booster trees) {
        this.trees = trees;
    }

    /**
     * @param right 1 for a row of the right unit, 0 for others
     * @throws IllegalStateException when the library's native part does not run here
     */
    static Reranker learn(List<float[]> rows, float[] right) {
        try {
            var matrix = matrix(rows.toArray(float[][]::new));
            try {
                matrix.setLabel(right);
                var trees = XGBoost.train(matrix, PARAMETERS, ROUNDS, Map.of(), null, null);
                // one prediction is too little work to share
                trees.setParam("nthread", 1);
                return new Reranker(trees);
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError | UnsatisfiedLinkError e) {
            throw new IllegalStateException("boosted trees cannot be learnt here (is libgomp1 installed?)", e);
        }
    }

    /** @throws IOException when these are no trees */
    static Reranker read(DataInputStream in) throws IOException {
        try {
            var trees = XGBoost.loadModel(in.readNBytes(Written.length(in)));
            trees.setParam("nthread", 1);
            return new Reranker(trees);
        } catch (XGBoostError | UnsatisfiedLinkError e) {
            throw new IOException("boosted trees cannot be read here (is libgomp1 installed?)", e);
        }
    }

    void write(DataOutputStream out) throws IOException {
        try {
            var trees = this.trees.toByteArray();
            out.writeInt(trees.length);
            out.write(trees);
        } catch (XGBoostError e) {
            throw new IOException("boosted trees cannot be written", e);
        }
    }

    /** @return 0…1 for each row, by itself */
    float[] right(float[][] rows) {
        try {
            var matrix = matrix(rows);
            try {
                var found = trees.predict(matrix);
                var right = new float[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    right[i] = found[i][0];
                }
                return right;
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("boosted trees fail on a row like those that they learnt from", e);
        }
    }

    private static DMatrix matrix(float[][] rows) throws XGBoostError {
        int width = rows[0].length;
        var flat = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * width, width);
        }
        return new DMatrix(flat, rows.length, width, Float.NaN);
    }
}
