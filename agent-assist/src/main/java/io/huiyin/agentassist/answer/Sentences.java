package io.huiyin.agentassist.answer;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into sentences, and sentences into clauses. */
final class Sentences {

    /** After a sentence's end and what closes with it, and before each line. */
    private static final Pattern ENDS = Pattern.compile("(?<=[。！？!?；;][”」』）)]?)(?![”」』）)。！？!?；;])|\\R+");

    private static final Pattern CLAUSES = Pattern.compile("[，,。！？!?；;：:、\\s]+");

    private Sentences() {}

    static List<String> of(String text) {
        return parts(ENDS, text);
    }

    static List<String> clauses(String sentence) {
        return parts(CLAUSES, sentence);
    }

    private static List<String> parts(Pattern between, String text) {
        return Arrays.stream(between.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
