package io.huiyin.callbackrobot.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is the matter solved? What was done (来修了) is not yet a result (修好了). */
final class ResolvedRule implements Rule {

    @Override
    public List<String> heads() {
        return List.of(
                "resolved=yes",
                "unsolved",
                "partly",
                "solved",
                "acted",
                "agree",
                "disagree",
                "great",
                "good",
                "mild",
                "bad",
                "awful",
                "satisfied",
                "contacted=no",
                "contacted=unsure",
                "contact");
    }

    @Override
    public @Nullable Said said(String head, Modifiers before) {
        boolean denied = before.denied();
        return switch (head) {
            case "resolved=yes" -> before.has("maybe") ? Said.outright("yes").doubted() : Said.outright("yes");
            case "solved" -> solved(before);
            case "unsolved" -> denied && !before.has("unreal") ? Said.hint("yes") : Said.outright("no");
            case "partly" -> denied && !before.has("very") ? Said.outright("no") : Said.outright("partly");
            case "acted" -> denied ? Said.meaning(remaining(before)) : Said.hint("yes");
            case "agree" -> Said.meaning(denied ? "no" : "yes");
            case "disagree" -> Said.meaning("no");
            case "great", "good" -> denied ? Said.meaning("no") : Said.meaning("yes");
            case "mild" -> denied ? Said.meaning("no") : Said.hint("partly");
            case "bad", "awful" -> denied ? Said.hint("yes") : Said.meaning("no");
            case "satisfied" -> before.praisedByDenial() || !denied ? Said.hint("yes") : Said.hint("no");
            case "contacted=no" -> Said.meaning("no");
            case "contacted=unsure" -> Said.hint("partly");
            case "contact" -> denied ? Said.hint("no") : null;
            default -> null;
        };
    }

    /** 还有两户没通: the others are. */
    private static String remaining(Modifiers before) {
        return before.has("rest") ? "partly" : "no";
    }

    private static Said solved(Modifiers before) {
        if (before.praisedByDenial() || before.has("how-not")) {
            return Said.outright("yes").doubted();
        }
        if (before.denied()) {
            boolean partly = before.degreeDenied("wholly") || before.degreeDenied("very");
            return Said.outright(partly ? "partly" : remaining(before));
        }
        if (before.has("basically")) {
            return Said.outright("partly");
        }
        return before.has("maybe") ? Said.outright("yes").doubted() : Said.outright("yes");
    }

    @Override
    public @Nullable Said bare(Modifiers words) {
        if (words.denied()) {
            return Said.meaning(remaining(words));
        }
        return words.has("basically") ? Said.meaning("partly") : null;
    }

    @Override
    public String turned(boolean mocked) {
        return "no";
    }

    @Override
    public Reading judge(List<Evidence> evidence) {
        Weighing weighing = new Weighing(evidence);
        boolean fellBack = weighing.lastOf("unsolved") > weighing.lastOf("partly");
        if (weighing.says("partly")) {
            return weighing.says("no") && fellBack && !weighing.lastSays("partly")
                    ? weighing.reading("no")
                    : weighing.reading("partly");
        }
        if (weighing.says("yes") && weighing.says("no")) {
            if (weighing.lastSays("yes")) {
                boolean turned = weighing.last().now() || weighing.last().later();
                return turned
                        ? weighing.reading("yes")
                        : weighing.reading("yes").doubted();
            }
            boolean still = weighing.last().words().startsWith("还");
            boolean outright = !still && (weighing.last().later() || weighing.lastOf("unsolved") >= 0);
            return outright ? weighing.reading("no") : weighing.reading("no").doubted();
        }
        boolean actedToo = evidence.stream()
                .anyMatch(e -> e.tag().equals("acted") && e.value().equals("yes"));
        Reading reading = weighing.reading(weighing.last().value());
        return actedToo && weighing.last().tag().equals("acted") ? reading.doubted() : reading;
    }
}
