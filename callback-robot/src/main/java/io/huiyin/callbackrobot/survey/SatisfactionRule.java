package io.huiyin.callbackrobot.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How satisfied, 5 to 1. Where happy and unhappy words meet the lower one counts, and a happy level needs a clear word. */
final class SatisfactionRule implements Rule {

    @Override
    public List<String> heads() {
        return List.of(
                "satisfaction=5",
                "satisfaction=4",
                "satisfaction=3",
                "satisfaction=2",
                "satisfaction=1",
                "satisfied",
                "awful",
                "great",
                "bad",
                "mild",
                "good",
                "unsolved",
                "contacted=no",
                "agree",
                "disagree");
    }

    @Override
    public @Nullable Said said(String head, Modifiers before) {
        return switch (head) {
            case "satisfaction=5", "satisfaction=4", "satisfaction=3", "satisfaction=2", "satisfaction=1" ->
                before.denied() ? Said.outright("2").doubted() : Said.outright(head.substring(head.length() - 1));
            case "satisfied" -> hedged(praise(before, "4", 3), before);
            case "great" -> hedged(praise(before, "5", 2), before);
            case "good" -> hedged(praise(before, "4", 2), before);
            case "mild" -> before.denied() ? Said.meaning("2") : Said.meaning("3");
            case "bad" -> blame(before, "2");
            case "awful" -> blame(before, "1");
            case "unsolved", "contacted=no" -> before.denied() ? null : Said.hint("2");
            default -> null;
        };
    }

    private static Said praise(Modifiers before, String plain, int weight) {
        if (before.praisedByDenial()) {
            return new Said("4", weight, false);
        }
        if (before.has("how-not") && !before.denied()) {
            return new Said("3", weight, true);
        }
        if (before.denied()) {
            boolean gently = before.has("hardly") || before.degreeDenied("very") || before.degreeDenied("fairly");
            return new Said(!gently && before.deniedWithForce("very") ? "1" : "2", weight, false);
        }
        if (before.has("basically")) {
            return new Said("3", weight, false);
        }
        return new Said(before.has("very") ? "5" : plain, weight, false);
    }

    private static Said hedged(Said said, Modifiers before) {
        return before.has("maybe") ? said.doubted() : said;
    }

    private static Said blame(Modifiers before, String plain) {
        if (before.praisedByDenial() || before.has("nothing")) {
            return Said.meaning("4");
        }
        if (before.denied()) {
            return before.has("hardly") ? Said.hint("3") : Said.meaning("3").doubted();
        }
        Said said = Said.meaning(before.has("very") ? "1" : plain);
        return before.has("basically") ? said.doubted() : said;
    }

    @Override
    public @Nullable Said bare(Modifiers words) {
        return words.has("basically") && !words.denied() ? Said.meaning("3") : null;
    }

    @Override
    public String turned(boolean mocked) {
        return mocked ? "1" : "2";
    }

    @Override
    public Reading judge(List<Evidence> evidence) {
        Weighing weighing = new Weighing(evidence);
        int lowest = 5;
        int highest = 1;
        for (Evidence one : weighing.strongest()) {
            int level = Integer.parseInt(one.value());
            lowest = Math.min(lowest, level);
            highest = Math.max(highest, level);
        }
        Integer outright = weighing.lowestOutright();
        if (outright != null && outright >= 3 && lowest <= 2) {
            return weighing.reading(outright.toString()).doubted();
        }
        if (lowest >= 4) {
            boolean contradicted = evidence.stream().anyMatch(e -> Integer.parseInt(e.value()) <= 2);
            Reading happy = weighing.reading(String.valueOf(outrightLevel(weighing, highest)));
            return contradicted ? happy.doubted() : happy;
        }
        if (lowest == 3) {
            boolean worse = evidence.stream().anyMatch(e -> Integer.parseInt(e.value()) <= 2);
            if (!worse && weighing.last().weight() == 3 && highest > 3) {
                return weighing.reading(weighing.last().value());
            }
            return highest > 3 || worse ? weighing.reading("3").doubted() : weighing.reading("3");
        }
        boolean forced = evidence.stream().anyMatch(e -> e.value().equals("1"));
        Reading unhappy = weighing.reading(forced ? "1" : String.valueOf(lowest));
        boolean mixed = highest > 3 && !weighing.lastSaysAtMost(2);
        return mixed ? unhappy.doubted() : unhappy;
    }

    /** 挺好的，满意 is a 4: what is said outright counts, not the warmest word. */
    private static int outrightLevel(Weighing weighing, int highest) {
        return weighing.strongest().stream()
                .filter(e -> e.weight() == 3)
                .mapToInt(e -> Integer.parseInt(e.value()))
                .max()
                .orElse(highest);
    }
}
