package io.huiyin.routermodel.learnt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A router that has learnt from a city's own orders. Plain learners name the likeliest units, boosted trees that have
 * seen how far each of them is to be trusted decide between these. They saw it on orders that the learners had not
 * learnt from, as written and as they might be misheard. Safe for many threads.
 */
public final class LearntRouter {

    /** Each part is judged by what was learnt from the others. */
    private static final int FOLDS = 4;

    /** Like texts go into one part, or the learners would look better than they are: like ones mostly begin alike. */
    private static final int BEGINNING = 12;

    private static final double MISHEARD = 0.25;
    private static final double LOST = 0.03;

    /** Of the file; another one is not read. */
    private static final int FORMAT = 1;

    private static final int WORDS = 3;

    /** For units that are no candidates. */
    private static final double LEFT = 1e-5;

    private static final double[] SHARPNESS =
            IntStream.rangeClosed(2, 40).mapToDouble(n -> n / 2.0).toArray();

    /**
     * A unit, and how likely it is the right one.
     *
     * @param probability 0…1
     */
    public record Choice(String unit, double probability) {}

    private final List<String> units;
    private final Members members;
    private final Reranker reranker;
    private final double sharp;

    private LearntRouter(List<String> units, Members members, Reranker reranker, double sharp) {
        this.units = units;
        this.members = members;
        this.reranker = reranker;
        this.sharp = sharp;
    }

    /**
     * @param progress told how many hundredths are done
     * @throws IllegalArgumentException when the orders are of fewer than two units
     */
    public static LearntRouter learn(List<Order> orders, IntConsumer progress) {
        var units = orders.stream().map(Order::unit).distinct().sorted().toList();
        if (units.size() < 2) {
            throw new IllegalArgumentException("nothing to tell apart: the orders name " + units.size() + " units");
        }
        int[] labels =
                orders.stream().mapToInt(order -> units.indexOf(order.unit())).toArray();
        int[] folds = orders.stream()
                .mapToInt(order -> Math.floorMod(
                        order.text()
                                .substring(0, Math.min(BEGINNING, order.text().length()))
                                .hashCode(),
                        FOLDS))
                .toArray();
        var lessons =
                new Lessons(new Mishearing(orders.stream().map(Order::text).toList()));
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            int[] others = IntStream.range(0, labels.length)
                    .filter(i -> folds[i] != held)
                    .toArray();
            int[] own = IntStream.range(0, labels.length)
                    .filter(i -> folds[i] == held)
                    .toArray();
            if (others.length > 0) {
                lessons.add(learn(orders, labels, others, units.size()), orders, labels, own);
            }
            progress.accept(100 * (fold + 1) / (FOLDS + 2));
        }
        var members = learn(orders, labels, IntStream.range(0, labels.length).toArray(), units.size());
        progress.accept(100 * (FOLDS + 1) / (FOLDS + 2));
        var reranker = Reranker.learn(lessons.rows, lessons.right());
        progress.accept(100);
        return new LearntRouter(units, members, reranker, lessons.sharp());
    }

    private static Members learn(List<Order> orders, int[] labels, int[] which, int units) {
        return Members.learn(
                Arrays.stream(which).mapToObj(orders::get).toList(),
                Arrays.stream(which).map(i -> labels[i]).toArray(),
                units);
    }

    /** What the trees learn from. */
    private static final class Lessons {
        private final Mishearing mishearing;
        private final Random random = new Random(1);
        private final List<float[]> rows = new ArrayList<>();
        private final List<Boolean> right = new ArrayList<>();
        private final double[] losses = new double[SHARPNESS.length];

        Lessons(Mishearing mishearing) {
            this.mishearing = mishearing;
        }

        void add(Members members, List<Order> orders, int[] labels, int[] which) {
            for (int i : which) {
                var order = orders.get(i);
                var plain = members.plain(order.text(), order.given());
                for (int s = 0; s < SHARPNESS.length; s++) {
                    losses[s] -= Math.log(Math.max(1e-6, Members.softmax(plain, SHARPNESS[s])[labels[i]]));
                }
                add(members.candidates(order.text(), order.given()), labels[i]);
                var heard = mishearing.of(order.text(), MISHEARD, LOST, random);
                add(members.candidates(heard, order.given()), labels[i]);
            }
        }

        private void add(Members.Candidates candidates, int label) {
            for (int i = 0; i < candidates.units().length; i++) {
                rows.add(candidates.rows()[i]);
                right.add(candidates.units()[i] == label);
            }
        }

        float[] right() {
            var flags = new float[right.size()];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = right.get(i) ? 1 : 0;
            }
            return flags;
        }

        /** With the least loss, on orders not learnt from. */
        double sharp() {
            int best = 0;
            for (int i = 1; i < losses.length; i++) {
                best = losses[i] < losses[best] ? i : best;
            }
            return SHARPNESS[best];
        }
    }

    /** What it is kept as: compressed, with no text of any order, only grams that several of them had. */
    public byte[] bytes() {
        var kept = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(kept))) {
            out.writeInt(FORMAT);
            out.writeInt(units.size());
            for (var unit : units) {
                out.writeUTF(unit);
            }
            out.writeDouble(sharp);
            members.write(out);
            reranker.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept.toByteArray();
    }

    /** @throws IOException when this is none, or of another format; the message says so */
    public static LearntRouter read(byte[] content) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(content)))) {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IOException("a router of format " + format + ", this product reads " + FORMAT);
            }
            var units = new ArrayList<String>();
            for (int left = in.readInt(); left > 0; left--) {
                units.add(in.readUTF());
            }
            double sharp = in.readDouble();
            return new LearntRouter(List.copyOf(units), Members.read(in), Reranker.read(in), sharp);
        }
    }

    /** @return up to three runs of the text that speak most for the unit; none for a unit that was not learnt */
    public List<String> words(String text, String unit) {
        int at = units.indexOf(unit);
        return at < 0 ? List.of() : members.words(text, at, WORDS);
    }

    /** @return units that were learnt, by name */
    public List<String> units() {
        return units;
    }

    /**
     * @param given as in {@link Order}
     * @return the likeliest units, best first, at most eight
     */
    public List<Choice> predict(String text, List<String> given) {
        var candidates = members.candidates(text, given);
        var right = reranker.right(candidates.rows());
        double sum = LEFT * Math.max(0, units.size() - right.length);
        for (float one : right) {
            sum += one;
        }
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < right.length; i++) {
            choices.add(new Choice(units.get(candidates.units()[i]), right[i] / sum));
        }
        choices.sort(Comparator.comparingDouble(Choice::probability).reversed());
        return choices;
    }

    /** The same of the plain classifier alone (TF-IDF of one and two characters, linear support vector machines), calibrated. */
    public List<Choice> plain(String text, List<String> given) {
        var shares = Members.softmax(members.plain(text, given), sharp);
        return IntStream.range(0, shares.length)
                .mapToObj(unit -> new Choice(units.get(unit), shares[unit]))
                .sorted(Comparator.comparingDouble(Choice::probability).reversed())
                .limit(Members.CANDIDATES)
                .toList();
    }
}
