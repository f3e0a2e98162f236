package io.huiyin.routermodel.learnt;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What each feature says for each unit. A text's score is the sum over its features. Only what says something is kept: the
 * most features speak for few units. Safe for many threads.
 */
final class Weights {

    /** Less says nothing: left out, one order in 2,000 changes its first unit, and the file is a tenth as large (docs/figures.md). */
    private static final float SILENT = 0.01f;

    /** Solver's stopping tolerance: a hundredth of it changes no figure and takes four times as long. */
    private static final double TOLERANCE = 0.01;

    /** Of a unit that was not among what was learnt from: below what a machine gives to what does not fit. */
    private static final float NEVER = -2;

    /** Added to each count, so that what was never seen is not impossible. */
    private static final double SMOOTH = 0.3;

    /** where a feature's weights begin; one more than there are features */
    private final int[] from;

    private final int[] unit;
    private final float[] weight;
    private final float[] bias;
    /** of each unit, for all that a text has of whatever features */
    private final float[] slope;

    private Weights(int[] from, int[] unit, float[] weight, float[] bias, float[] slope) {
        this.from = from;
        this.unit = unit;
        this.weight = weight;
        this.bias = bias;
        this.slope = slope;
    }

    /** What a feature says for a unit. */
    private interface Said {
        float of(int feature, int unit);
    }

    private static Weights of(int features, Said said, float[] bias, float[] slope) {
        var from = new int[features + 1];
        var unit = new int[features];
        var weight = new float[features];
        int kept = 0;
        for (int feature = 0; feature < features; feature++) {
            for (int one = 0; one < bias.length; one++) {
                float value = said.of(feature, one);
                if (Math.abs(value) >= SILENT) {
                    if (kept == unit.length) {
                        unit = Arrays.copyOf(unit, 2 * kept);
                        weight = Arrays.copyOf(weight, 2 * kept);
                    }
                    unit[kept] = one;
                    weight[kept++] = Written.half(value);
                }
            }
            from[feature + 1] = kept;
        }
        return new Weights(from, Arrays.copyOf(unit, kept), Arrays.copyOf(weight, kept), bias, slope);
    }

    static Weights read(DataInputStream in) throws IOException {
        return new Weights(
                Written.steps(in), Written.steps(in), Written.halves(in), Written.floats(in), Written.floats(in));
    }

    void write(DataOutputStream out) throws IOException {
        Written.steps(from, out);
        Written.steps(unit, out);
        Written.halves(weight, out);
        Written.floats(bias, out);
        Written.floats(slope, out);
    }

    /** @return each unit's score */
    float[] scores(Features text) {
        var scores = bias.clone();
        float all = 0;
        for (int i = 0; i < text.at().length; i++) {
            float value = text.value()[i];
            int feature = text.at()[i];
            all += value;
            for (int j = from[feature]; j < from[feature + 1]; j++) {
                scores[unit[j]] += value * weight[j];
            }
        }
        for (int one = 0; one < scores.length; one++) {
            scores[one] += all * slope[one];
        }
        return scores;
    }

    /** @return what the feature says for the unit, for a value of 1 */
    float of(int feature, int unit) {
        for (int j = from[feature]; j < from[feature + 1]; j++) {
            if (this.unit[j] == unit) {
                return weight[j];
            }
        }
        return 0;
    }

    /**
     * Linear support vector machines, one unit against the rest, with squared hinge loss.
     *
     * @param labels the unit of each text
     * @param cost of a wrong side
     */
    static Weights machines(List<Features> texts, int[] labels, int features, int units, double cost) {
        var bias = new float[units];
        Arrays.fill(bias, NEVER);
        if (Arrays.stream(labels).distinct().count() < 2) {
            Arrays.stream(labels).distinct().forEach(only -> bias[only] = 1);
            return of(features, (feature, unit) -> 0, bias, new float[units]);
        }
        var problem = new Problem();
        problem.l = texts.size();
        problem.n = features + 1;
        problem.bias = 1;
        problem.y = Arrays.stream(labels).asDoubleStream().toArray();
        problem.x = texts.stream().map(text -> nodes(text, features)).toArray(Feature[][]::new);
        var parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, TOLERANCE);
        // the same orders make the same model
        parameter.setRandom(new Random(1));
        Linear.disableDebugOutput();
        var model = Linear.train(problem, parameter);
        var order = model.getLabels();
        var learnt = model.getFeatureWeights();
        // one column stands for two units: the first's, and the other way round the second's
        boolean two = order.length == 2;
        int columns = two ? 1 : order.length;
        var column = new int[units];
        Arrays.fill(column, -1);
        for (int one = 0; one < order.length; one++) {
            column[order[one]] = one;
            bias[order[one]] =
                    (float) (two ? (one == 0 ? 1 : -1) * learnt[features] : learnt[features * columns + one]);
        }
        Said said = (feature, unit) -> column[unit] < 0
                ? 0
                : (float)
                        (two
                                ? (column[unit] == 0 ? 1 : -1) * learnt[feature]
                                : learnt[feature * columns + column[unit]]);
        return of(features, said, bias, new float[units]);
    }

    private static Feature[] nodes(Features text, int features) {
        var nodes = new Feature[text.at().length + 1];
        for (int i = 0; i < text.at().length; i++) {
            nodes[i] = new FeatureNode(text.at()[i] + 1, text.value()[i]);
        }
        nodes[text.at().length] = new FeatureNode(features + 1, 1);
        return nodes;
    }

    /**
     * Complement naive Bayes: what the texts of all other units hold speaks against a unit. What all units have alike of
     * a text is left out of their scores.
     *
     * @see <a href="https://people.csail.mit.edu/jrennie/papers/icml03-nb.pdf">Rennie et al. 2003, section 3.1</a>
     */
    static Weights complement(List<Features> texts, int[] labels, int features, int units) {
        var counts = new double[units][features];
        var all = new double[features];
        for (int i = 0; i < labels.length; i++) {
            var text = texts.get(i);
            for (int j = 0; j < text.at().length; j++) {
                counts[labels[i]][text.at()[j]] += text.value()[j];
                all[text.at()[j]] += text.value()[j];
            }
        }
        var sums = new float[units];
        for (int unit = 0; unit < units; unit++) {
            double sum = 0;
            for (int feature = 0; feature < features; feature++) {
                sum += all[feature] - counts[unit][feature] + SMOOTH;
            }
            sums[unit] = (float) Math.log(sum);
        }
        // -ln((all - own + s) / sum), less what every unit has of it: so a feature that a unit never had says nothing
        Said said = (feature, unit) ->
                (float) Math.log((all[feature] + SMOOTH) / (all[feature] - counts[unit][feature] + SMOOTH));
        return of(features, said, new float[units], sums);
    }
}
