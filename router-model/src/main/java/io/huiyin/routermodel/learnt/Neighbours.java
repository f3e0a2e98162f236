package io.huiyin.routermodel.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;

/** The most alike orders of the past speak for their units. Safe for many threads. */
final class Neighbours {

    private static final int NEAREST = 30;

    /** How much more a nearer one counts: e to the so manyth for a likeness of 1 beside one of 0. */
    private static final double STEEP = 8;

    /** Features that more texts hold than this share tell next to nothing and cost most. */
    private static final double COMMON = 0.2;

    private final int[][] orders;
    private final float[][] values;
    private final int[] labels;
    private final int units;

    private Neighbours(int[][] orders, float[][] values, int[] labels, int units) {
        this.orders = orders;
        this.values = values;
        this.labels = labels;
        this.units = units;
    }

    static Neighbours read(DataInputStream in) throws IOException {
        int units = in.readInt();
        var labels = Written.steps(in);
        var orders = new int[Written.length(in)][];
        var values = new float[orders.length][];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = Written.steps(in);
            values[i] = Written.halves(in);
        }
        return new Neighbours(orders, values, labels, units);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(units);
        Written.steps(labels, out);
        out.writeInt(orders.length);
        for (int i = 0; i < orders.length; i++) {
            Written.steps(orders[i], out);
            Written.halves(values[i], out);
        }
    }

    Neighbours(List<Features> texts, int[] labels, int features, int units) {
        this.labels = labels;
        this.units = units;
        var counts = new int[features];
        texts.forEach(text -> {
            for (int at : text.at()) {
                counts[at]++;
            }
        });
        orders = new int[features][];
        values = new float[features][];
        for (int i = 0; i < features; i++) {
            int held = counts[i] > COMMON * texts.size() + 1 ? 0 : counts[i];
            orders[i] = new int[held];
            values[i] = new float[held];
            counts[i] = 0;
        }
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            for (int j = 0; j < text.at().length; j++) {
                int at = text.at()[j];
                if (orders[at].length > 0) {
                    orders[at][counts[at]] = i;
                    values[at][counts[at]++] = Written.half(text.value()[j]);
                }
            }
        }
    }

    /** @return each unit's share of the likeness, 0…1 */
    float[] shares(Features text) {
        var likeness = new float[labels.length];
        for (int i = 0; i < text.at().length; i++) {
            var which = orders[text.at()[i]];
            var held = values[text.at()[i]];
            float value = text.value()[i];
            for (int j = 0; j < which.length; j++) {
                likeness[which[j]] += value * held[j];
            }
        }
        var nearest = new PriorityQueue<Integer>((a, b) -> Float.compare(likeness[a], likeness[b]));
        float least = 0;
        for (int i = 0; i < likeness.length; i++) {
            if (nearest.size() < NEAREST || likeness[i] > least) {
                nearest.add(i);
                if (nearest.size() > NEAREST) {
                    nearest.remove();
                }
                least = likeness[nearest.element()];
            }
        }
        var shares = new float[units];
        double sum = 0;
        for (int one : nearest) {
            double weight = Math.exp(STEEP * (likeness[one] - 1));
            shares[labels[one]] += (float) weight;
            sum += weight;
        }
        for (int unit = 0; unit < units; unit++) {
            shares[unit] /= (float) sum;
        }
        return shares;
    }
}
