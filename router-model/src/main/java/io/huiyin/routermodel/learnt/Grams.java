package io.huiyin.routermodel.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Grams of signs, weighed by how often a text has them (1 + ln) and how rare they are (ln((1 + n) / (1 + df)) + 1), each
 * text of length one: TF-IDF as text classifiers commonly have it. What is given beside the text counts one each.
 */
final class Grams {

    /** Before what is given, so that no text looks like it. */
    private static final String GIVEN = "\u0000";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final boolean heard;
    private final int longest;
    private final Map<String, Integer> vocabulary;
    private final float[] rarity;

    private Grams(boolean heard, int longest, Map<String, Integer> vocabulary, float[] rarity) {
        this.heard = heard;
        this.longest = longest;
        this.vocabulary = vocabulary;
        this.rarity = rarity;
    }

    /**
     * @param heard grams of syllables, not of characters
     * @param longest of a gram; the shortest has one sign
     * @param least texts that hold a gram; rarer ones are left out
     */
    static Grams learn(Collection<Order> orders, boolean heard, int longest, int least) {
        Map<String, Integer> texts = new HashMap<>();
        Map<String, Integer> given = new HashMap<>();
        for (var order : orders) {
            count(signs(order.text(), heard), longest).keySet().forEach(gram -> texts.merge(gram, 1, Integer::sum));
            order.given().forEach(one -> given.merge(GIVEN + one, 1, Integer::sum));
        }
        texts.values().removeIf(n -> n < least);
        given.values().removeIf(n -> n < least);
        // in order, so that the same orders make the same model
        var vocabulary = new HashMap<String, Integer>();
        var rarity = new float[texts.size() + given.size()];
        new TreeMap<>(texts).forEach((gram, n) -> {
            rarity[vocabulary.size()] = (float) (Math.log((1.0 + orders.size()) / (1.0 + n)) + 1);
            vocabulary.put(gram, vocabulary.size());
        });
        new TreeMap<>(given).forEach((one, n) -> {
            rarity[vocabulary.size()] = 1;
            vocabulary.put(one, vocabulary.size());
        });
        return new Grams(heard, longest, vocabulary, rarity);
    }

    static Grams read(DataInputStream in) throws IOException {
        boolean heard = in.readBoolean();
        int longest = in.readInt();
        var rarity = Written.floats(in);
        var vocabulary = new HashMap<String, Integer>();
        for (int i = 0; i < rarity.length; i++) {
            vocabulary.put(in.readUTF(), i);
        }
        return new Grams(heard, longest, vocabulary, rarity);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(heard);
        out.writeInt(longest);
        Written.floats(rarity, out);
        var grams = new String[rarity.length];
        vocabulary.forEach((gram, at) -> grams[at] = gram);
        for (var gram : grams) {
            out.writeUTF(gram);
        }
    }

    /** What is told of each place where a text has a gram that the vocabulary holds. */
    interface Found {
        /** @param at number of the feature; {@code weight} its rarity */
        void gram(int from, int length, int at, float weight);
    }

    /** @param signs as {@link #signs(String)} makes them */
    void each(String signs, Found found) {
        for (int length = 1; length <= longest; length++) {
            for (int from = 0; from + length <= signs.length(); from++) {
                var at = vocabulary.get(signs.substring(from, from + length));
                if (at != null) {
                    found.gram(from, length, at, rarity[at]);
                }
            }
        }
    }

    /** @return the text as its grams are cut */
    String signs(String text) {
        return signs(text, heard);
    }

    int size() {
        return rarity.length;
    }

    Features of(String text, List<String> given) {
        var counts = count(signs(text, heard), longest);
        var found = new TreeMap<Integer, Float>();
        double squares = 0;
        for (var gram : counts.entrySet()) {
            var at = vocabulary.get(gram.getKey());
            if (at != null) {
                double weight = (1 + Math.log(gram.getValue())) * rarity[at];
                squares += weight * weight;
                found.put(at, (float) weight);
            }
        }
        float known = counts.isEmpty() ? 0 : (float) found.size() / counts.size();
        float length = squares == 0 ? 1 : (float) Math.sqrt(squares);
        found.replaceAll((at, weight) -> weight / length);
        for (var one : given) {
            var at = vocabulary.get(GIVEN + one);
            if (at != null) {
                found.put(at, 1f);
            }
        }
        return features(found, known);
    }

    private static Features features(TreeMap<Integer, Float> found, float known) {
        var at = new int[found.size()];
        var value = new float[found.size()];
        int i = 0;
        for (var one : found.entrySet()) {
            at[i] = one.getKey();
            value[i++] = one.getValue();
        }
        return new Features(at, value, known);
    }

    private static Map<String, Integer> count(String signs, int longest) {
        var counts = new HashMap<String, Integer>(4 * signs.length());
        for (int length = 1; length <= longest; length++) {
            for (int from = 0; from + length <= signs.length(); from++) {
                counts.merge(signs.substring(from, from + length), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static String signs(String text, boolean heard) {
        return heard ? Sounds.of(text) : SPACES.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** @return a text's features each, in order */
    List<Features> all(List<Order> orders) {
        var all = new ArrayList<Features>(orders.size());
        orders.forEach(order -> all.add(of(order.text(), order.given())));
        return all;
    }
}
