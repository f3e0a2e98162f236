package io.huiyin.agentassist.draft;

import io.huiyin.routermodel.Demand;
import io.huiyin.routermodel.RouterModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds what the citizen brings up besides: "还有一个问题 …". */
final class SecondDemand {

    private static final Pattern BESIDES = Pattern.compile(
            "(另外|此外|还有(一个|一件|个|件)?(事情?|问题|情况)?(就是)?|再(一个|有)(就是)?|再就是|第二(个|件|点)(事情?|问题)?|顺便|对了|还(想|要)(再)?(问|反映|投诉|咨询|举报|建议|说))(一下)?(你们?|您)?[，,、：:]?");

    /** Besides the matter, but no matter of its own. */
    private static final Pattern NO_MATTER =
            Pattern.compile("保密|匿名|电话|手机|号码|我姓|姓名|谢谢|感谢|再见|尽快|赶紧|快点|回复我|答复我|给我(个|打)|没有(了|别的)|别的没");

    /** Below this length it is no demand, e.g. 还有老人在家. */
    private static final int SHORTEST = 7;

    /** From this likeness on a clause is about a matter of the catalogue. */
    private static final double MATTER_FROM = 0.3;

    private final KindRules kinds;
    private final RouterModel router;

    SecondDemand(KindRules kinds, RouterModel router) {
        this.kinds = kinds;
        this.router = router;
    }

    /** The first that nothing mentions, in the citizen's words. */
    Optional<String> unmentioned(List<String> sentences, Predicate<String> mentioned) {
        for (int i = 0; i < sentences.size(); i++) {
            var matcher = BESIDES.matcher(sentences.get(i));
            if (!matcher.find()) {
                continue;
            }
            var rest = sentences.get(i).substring(matcher.end()).strip();
            // "还有一个问题。" and only then the problem
            var said = rest.length() < 2 && i + 1 < sentences.size() ? sentences.get(i + 1) : rest;
            if (said.length() >= SHORTEST
                    && !NO_MATTER.matcher(said).find()
                    && demands(said)
                    && !mentioned.test(said)) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    private boolean demands(String text) {
        return kinds.kind(text).isPresent()
                || router.predict(new Demand(text, null, null)).scores().stream()
                        .anyMatch(score -> score.score() >= MATTER_FROM);
    }
}
