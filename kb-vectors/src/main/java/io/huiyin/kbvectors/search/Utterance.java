package io.huiyin.kbvectors.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What a citizen says at length, cut into what can be looked for: the question may be one clause of many. */
final class Utterance {

    /** Parts of a sentence; recognised text may have no marks at all, then the whole is one part. */
    private static final Pattern MARKS = Pattern.compile("[，。？！；、,.?!;\\s]+");

    /** What people say before and around the matter. */
    private static final Pattern COURTESY =
            Pattern.compile("喂|您好|你好|谢谢|麻烦(你们?|您)?|请问(一下)?|我想(请问|咨询|问|了解|反映|说)(一下)?|是这样的?|那个|就是说|嗯+|啊+|对对对?|我跟(你|您)说");

    private static final int SHORTEST = 3;
    private static final int MOST_PARTS = 4;

    /** @return the whole without courtesies first, then its longest clauses; empty when nothing is left */
    static List<String> queries(String text) {
        var queries = new LinkedHashSet<String>();
        var whole = COURTESY.matcher(text).replaceAll("").strip();
        if (MARKS.matcher(whole).replaceAll("").length() < SHORTEST) {
            return List.of();
        }
        queries.add(whole);
        var clauses = new ArrayList<String>();
        for (var clause : MARKS.split(whole)) {
            if (clause.length() > SHORTEST) {
                clauses.add(clause);
            }
        }
        clauses.sort((a, b) -> b.length() - a.length());
        if (clauses.size() > 1) {
            clauses.stream().limit(MOST_PARTS).forEach(queries::add);
        }
        return List.copyOf(queries);
    }

    private Utterance() {}
}
