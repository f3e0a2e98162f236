package io.huiyin.routermodel.learnt;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What each feature says for each unit. A text's score is the sum over its features. Safe for many threads. */
final class Weights {

    /** Solver's stopping tolerance: a hundredth of it changes no figure and takes four times as long. */
    private static final double TOLERANCE = 0.01;

    /** Of a unit that was not among what was learnt from: below what a machine gives to what does not fit. */
    private static final float NEVER = -2;

    /** Added to each count, so that what was never seen is not impossible. */
    private static final double SMOOTH = 0.3;

    private final int units;
    /** a feature's weights for all units lie side by side */
    private final float[] weights;

    private final float[] bias;

    private Weights(int units, float[] weights, float[] bias) {
        this.units = units;
        this.weights = weights;
        this.bias = bias;
    }

    /** @return each unit's score */
    float[] scores(Features text) {
        var scores = bias.clone();
        for (int i = 0; i < text.at().length; i++) {
            int from = text.at()[i] * units;
            float value = text.value()[i];
            for (int unit = 0; unit < units; unit++) {
                scores[unit] += value * weights[from + unit];
            }
        }
        return scores;
    }

    /**
     * Linear support vector machines, one unit against the rest, with squared hinge loss.
     *
     * @param labels the unit of each text
     * @param cost of a wrong side
     */
    static Weights machines(List<Features> texts, int[] labels, int features, int units, double cost) {
        var weights = new float[features * units];
        var bias = new float[units];
        Arrays.fill(bias, NEVER);
        if (Arrays.stream(labels).distinct().count() < 2) {
            Arrays.stream(labels).distinct().forEach(only -> bias[only] = 1);
            return new Weights(units, weights, bias);
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
        boolean two = order.length == 2;
        for (int one = 0; one < order.length; one++) {
            int columns = two ? 1 : order.length;
            int column = two ? 0 : one;
            int sign = two && one == 1 ? -1 : 1;
            for (int feature = 0; feature < features; feature++) {
                weights[feature * units + order[one]] = (float) (sign * learnt[feature * columns + column]);
            }
            bias[order[one]] = (float) (sign * learnt[features * columns + column]);
        }
        return new Weights(units, weights, bias);
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
     * Complement naive Bayes: what the texts of all other units hold speaks against a unit.
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
        var weights = new float[features * units];
        for (int unit = 0; unit < units; unit++) {
            double sum = 0;
            for (int feature = 0; feature < features; feature++) {
                sum += all[feature] - counts[unit][feature] + SMOOTH;
            }
            for (int feature = 0; feature < features; feature++) {
                weights[feature * units + unit] =
                        (float) -Math.log((all[feature] - counts[unit][feature] + SMOOTH) / sum);
            }
        }
        return new Weights(units, weights, new float[units]);
    }
}
