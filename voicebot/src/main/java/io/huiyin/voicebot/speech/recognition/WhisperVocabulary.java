package io.huiyin.voicebot.speech.recognition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whisper's words: pieces of UTF-8, so a character may take several, and marks behind them. Words were made by joining
 * pairs, the most frequent first (byte pair encoding, Sennrich et al. 2016), and are numbered in that order: text is
 * parted by joining the pair with the lowest number as long as there is one.
 */
final class WhisperVocabulary {

    /** GPT-2's cut of a text before it is parted: words with the blank before them, digits, other signs, blanks. */
    private static final Pattern CHUNK = Pattern.compile(
            "'(?:s|t|re|ve|m|ll|d)| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
            Pattern.UNICODE_CHARACTER_CLASS);
    /** GPT-2 writes the bytes that cannot be printed as the characters from here on. */
    private static final int UNPRINTABLE = 0x100;

    private static final char[] CHARACTERS = characters();

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int end;

    private WhisperVocabulary(List<String> words) throws IOException {
        this.words = words;
        for (var i = 0; i < words.size(); i++) {
            numbers.putIfAbsent(words.get(i), i);
        }
        end = mark("endoftext");
    }

    /** @param file a word a line, in order, bytes written as GPT-2 does */
    static WhisperVocabulary read(Path file) throws IOException {
        // parted by line feeds only: other line ends are words
        return new WhisperVocabulary(List.of(Files.readString(file).split("\n")));
    }

    /** Number of a mark such as {@code zh} or {@code transcribe}. */
    int mark(String name) throws IOException {
        var number = numbers.get("<|" + name + "|>");
        if (number == null) {
            throw new IOException("this is not Whisper's multilingual vocabulary: no mark " + name);
        }
        return number;
    }

    /** The end mark; what has a lower number is text. */
    int end() {
        return end;
    }

    /** A lone blank. */
    int blank() {
        return number(String.valueOf(CHARACTERS[' ']));
    }

    private int number(String word) {
        return numbers.getOrDefault(word, Integer.MAX_VALUE);
    }

    int[] encode(String text) {
        return CHUNK.matcher(text)
                .results()
                .flatMap(chunk -> parts(chunk.group()).stream())
                .mapToInt(this::number)
                .toArray();
    }

    private List<String> parts(String chunk) {
        List<String> parts = new ArrayList<>();
        for (var one : chunk.getBytes(StandardCharsets.UTF_8)) {
            parts.add(String.valueOf(CHARACTERS[one & 0xff]));
        }
        while (true) {
            var best = -1;
            var lowest = end;
            for (var i = 0; i + 1 < parts.size(); i++) {
                var number = number(parts.get(i) + parts.get(i + 1));
                if (number < lowest) {
                    lowest = number;
                    best = i;
                }
            }
            if (best < 0) {
                return parts;
            }
            parts.set(best, parts.get(best) + parts.remove(best + 1));
        }
    }

    /** Text of the words, without marks, and without characters of which only some bytes were said. */
    String decode(List<Integer> said) {
        var bytes = new ByteArrayOutputStream();
        for (var number : said) {
            if (number < end) {
                words.get(number).chars().forEach(character -> bytes.write(byteOf((char) character)));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\uFFFD", "");
    }

    private static int byteOf(char character) {
        if (character < UNPRINTABLE) {
            return character;
        }
        var value = UNPRINTABLE - 1;
        while (value >= 0 && CHARACTERS[value] != character) {
            value--;
        }
        return value;
    }

    /** The character of each byte: printable ones are themselves, the other 68 follow one another. */
    private static char[] characters() {
        var table = new char[UNPRINTABLE];
        var next = UNPRINTABLE;
        for (var b = 0; b < table.length; b++) {
            var printable = b >= 33 && b <= 126 || b >= 161 && b <= 172 || b >= 174;
            table[b] = (char) (printable ? b : next++);
        }
        return table;
    }
}
