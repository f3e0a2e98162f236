package io.huiyin.callbackrobot.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Right person, good time? Whoever is wrong or busy says so with a command; this reads the plain yes and no. */
final class PersonRule implements Rule {

    @Override
    public List<String> heads() {
        return List.of("free", "agree", "disagree", "good", "mild");
    }

    @Override
    public @Nullable Said said(String head, Modifiers before) {
        return switch (head) {
            case "free", "agree", "good", "mild" -> Said.meaning(before.denied() ? "no" : "yes");
            case "disagree" -> Said.meaning("no");
            default -> null;
        };
    }

    @Override
    public @Nullable Said bare(Modifiers words) {
        return words.denied() ? Said.meaning("no") : null;
    }

    @Override
    public String turned(boolean mocked) {
        return "no";
    }

    @Override
    public Reading judge(List<Evidence> evidence) {
        Weighing weighing = new Weighing(evidence);
        Reading reading = weighing.reading(weighing.last().value());
        return weighing.says("yes") && weighing.says("no") ? reading.doubted() : reading;
    }
}
