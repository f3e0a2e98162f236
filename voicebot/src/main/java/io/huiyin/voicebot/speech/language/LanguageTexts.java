package io.huiyin.voicebot.speech.language;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Brings written texts to the form in which words are heard: sentences without marks, numbers and Latin words as one sign. */
final class LanguageTexts {

    /** Stands for any number. */
    static final char NUMBER = '0';
    /** Stands for any Latin word. */
    static final char WORD = 'A';

    /** What was masked ([姓名]) or leads elsewhere is no word that anybody says. */
    private static final Pattern UNSPOKEN = Pattern.compile("\\[[^\\]]*]|https?\\S+");

    private static final Pattern NUMBERS = Pattern.compile("[0-9０-９]+");
    private static final Pattern WORDS = Pattern.compile("[A-Za-zＡ-Ｚａ-ｚ]+");
    private static final Pattern ENDS = Pattern.compile("[。！？；!?;\\n]+");
    private static final Pattern MARKS = Pattern.compile("[^\\u4e00-\\u9fff0A]+");

    private LanguageTexts() {}

    /** Its sentences, as far as there is Chinese in them. */
    static Stream<String> sentences(String text) {
        var spoken = UNSPOKEN.matcher(text).replaceAll("，");
        spoken = NUMBERS.matcher(spoken).replaceAll(String.valueOf(NUMBER));
        spoken = WORDS.matcher(spoken).replaceAll(String.valueOf(WORD));
        return Arrays.stream(ENDS.split(spoken))
                .map(sentence -> MARKS.matcher(sentence).replaceAll(""))
                .filter(sentence -> sentence.chars().anyMatch(sign -> sign != NUMBER && sign != WORD));
    }
}
