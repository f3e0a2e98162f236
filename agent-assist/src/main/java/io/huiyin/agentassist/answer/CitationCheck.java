package io.huiyin.agentassist.answer;

import io.huiyin.agentassist.answer.WrittenAnswer.Sentence;
import io.huiyin.core.assist.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a language model wrote and keeps the sentences that the entries they cite do say. Whatever the model was told
 * to write, by whomever, goes through here.
 */
final class CitationCheck {

    /** Less of what was written than this is no answer to the question any more. */
    private static final double ENOUGH = 0.5;

    private static final Pattern THOUGHTS = Pattern.compile("(?s)<think>.*?(</think>|$)");
    private static final Pattern CITATION = Pattern.compile("[\\[【［](\\d{1,2})[\\]】］]");
    /** A citation written behind the end of its sentence. */
    private static final Pattern BEHIND = Pattern.compile("([。！？!?；;])((?:\\s*[\\[【［]\\d{1,2}[\\]】］])+)");

    private CitationCheck() {}

    /**
     * @param written sentences with the numbers of the entries in brackets
     * @param cards what the numbers mean, from 1
     * @return empty when too little of it stands
     */
    static Optional<WrittenAnswer> checked(String written, List<Answer> cards, String model) {
        var plain = BEHIND.matcher(THOUGHTS.matcher(written).replaceAll("")).replaceAll("$2$1");
        var kept = new ArrayList<Sentence>();
        int all = 0;
        int standing = 0;
        for (var sentence : Sentences.of(plain)) {
            var text = CITATION.matcher(sentence).replaceAll("").strip();
            all += text.length();
            var cites = cites(sentence);
            if (stands(text, cites, cards)) {
                kept.add(new Sentence(text, cites));
                standing += text.length();
            }
        }
        return standing == 0 || standing < ENOUGH * all
                ? Optional.empty()
                : Optional.of(WrittenAnswer.of(kept, cards, model));
    }

    private static List<Integer> cites(String sentence) {
        return CITATION.matcher(sentence)
                .results()
                .map(cite -> Integer.parseInt(cite.group(1)))
                .distinct()
                .toList();
    }

    private static boolean stands(String text, List<Integer> cites, List<Answer> cards) {
        if (text.isEmpty() || cites.isEmpty() || cites.stream().anyMatch(n -> n < 1 || n > cards.size())) {
            return false;
        }
        // several are cited: one of them must say it alone, or a half of each could be put together
        return cites.stream().anyMatch(n -> {
            var card = cards.get(n - 1);
            return new Support(card.title() + "。" + card.text()).says(text);
        });
    }
}
