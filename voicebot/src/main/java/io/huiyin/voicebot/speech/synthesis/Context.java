package io.huiyin.voicebot.speech.synthesis;

import java.util.ArrayList;
import java.util.List;

/** Single characters that are read by what stands beside them. */
final class Context {

    /** Whom one serves: before them 为 is "for". */
    private static final String SERVED = "您你我他她它大群市人居民百企老孩社基此了何";

    private static final String NUMBERS = "一二两三四五六七八九十百千几";

    private Context() {}

    static List<Word> settle(List<Word> words) {
        var settled = new ArrayList<>(words);
        for (var i = 0; i < settled.size(); i++) {
            var before = i == 0 ? "" : settled.get(i - 1).text();
            var after = i + 1 == settled.size() ? "" : settled.get(i + 1).text();
            settled.set(i, settle(settled.get(i), before, after));
        }
        return settled;
    }

    private static Word settle(Word word, String before, String after) {
        return switch (word.text()) {
            case "为" -> word.withTone(0, !after.isEmpty() && SERVED.contains(after.substring(0, 1)) ? 4 : 2);
            // 认真地处理, but 该地有人
            case "地" -> before.length() > 1 && !after.isEmpty() ? read(word, "de5") : word;
            // 三只, but 只是
            case "只" ->
                !before.isEmpty() && NUMBERS.contains(before.substring(before.length() - 1))
                        ? word.withTone(0, 1)
                        : word;
            default -> word;
        };
    }

    private static Word read(Word word, String syllable) {
        return new Word(word.text(), List.of(Syllable.numbered(syllable)));
    }
}
