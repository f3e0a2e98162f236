package io.huiyin.voicebot.dialogue;

import java.util.ArrayList;
import java.util.List;

/** Cuts what the robot says where a speaker would breathe, so that the first sound need not wait for the last word. */
final class Sentences {

    private static final String ENDS = "。！？；!?;\n";

    private Sentences() {}

    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                add(sentences, text.substring(from, i + 1));
                from = i + 1;
            }
        }
        add(sentences, text.substring(from));
        return sentences;
    }

    private static void add(List<String> sentences, String sentence) {
        // a mark alone (“？！”) belongs to the sentence before it
        if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(sentence.strip());
        } else if (!sentences.isEmpty() && !sentence.isBlank()) {
            sentences.set(sentences.size() - 1, sentences.getLast() + sentence.strip());
        }
    }
}
