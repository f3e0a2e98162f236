package io.huiyin.callbackrobot.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Was the citizen contacted? 好像打过 and 我爱人接的 are neither yes nor no: unsure. */
final class ContactedRule implements Rule {

    @Override
    public List<String> heads() {
        return List.of(
                "contacted=no",
                "contacted=self",
                "contacted=unsure",
                "contact",
                "someone-else",
                "agree",
                "disagree",
                "unsolved",
                "acted",
                "solved",
                "bad",
                "awful");
    }

    @Override
    public @Nullable Said said(String head, Modifiers before) {
        return switch (head) {
            case "contact" -> contact(before);
            case "contacted=no" -> Said.outright("no");
            case "contacted=self" -> Said.hint("no");
            case "contacted=unsure", "someone-else" -> Said.outright("unsure");
            case "agree" ->
                before.has("maybe") ? Said.outright("unsure") : Said.meaning(before.denied() ? "no" : "yes");
            case "disagree" -> Said.meaning("no");
            case "acted", "solved" -> before.denied() ? Said.meaning("no") : Said.hint("yes");
            case "unsolved", "bad", "awful" -> before.denied() ? null : Said.hint("no");
            default -> null;
        };
    }

    private static Said contact(Modifiers before) {
        if (before.has("maybe")) {
            return Said.outright("unsure");
        }
        if (before.praisedByDenial() || before.has("how-not")) {
            return Said.outright("yes").doubted();
        }
        return Said.outright(before.denied() ? "no" : "yes");
    }

    @Override
    public @Nullable Said bare(Modifiers words) {
        if (words.has("maybe")) {
            return Said.meaning("unsure");
        }
        return words.denied() ? Said.meaning("no") : null;
    }

    @Override
    public String turned(boolean mocked) {
        return "no";
    }

    @Override
    public Reading judge(List<Evidence> evidence) {
        Weighing weighing = new Weighing(evidence);
        boolean plainNo =
                weighing.strongest().stream().anyMatch(e -> e.value().equals("no") && e.weight() == 3 && !e.doubtful());
        if (weighing.says("unsure") && !plainNo) {
            boolean saidYesFirst =
                    weighing.first().value().equals("yes") && weighing.first().weight() == 3;
            return saidYesFirst ? weighing.reading("yes").doubted() : weighing.reading("unsure");
        }
        if (weighing.says("yes") && weighing.says("no")) {
            return weighing.reading("no").doubted();
        }
        return weighing.reading(weighing.last().value());
    }
}
