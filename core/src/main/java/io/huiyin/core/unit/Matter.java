package io.huiyin.core.unit;

import java.util.List;

/**
 * What a demand is about.
 *
 * @param words how citizens say it: words and phrases that point here
 * @param questions what an agent should still ask, e.g. "which floor?"
 */
public record Matter(String code, String name, String group, List<String> words, List<String> questions) {

    public Matter {
        words = List.copyOf(words);
        questions = List.copyOf(questions);
    }
}
