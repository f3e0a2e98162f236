package io.huiyin.voicebot.speech.synthesis;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what the robot says where a speaker would breathe, so that the first sound need not wait for the last word: at
 * the end of each sentence, and a long sentence at its commas. A sentence's first piece is short; each next one may be
 * longer, for it is made while the one before is heard. How a sentence is cut does not depend on what stands around it,
 * so that a fixed one is found again.
 */
public final class SpokenPieces {

    private static final String ENDS = "。！？；!?;\n";
    private static final String PAUSES = "，、：,:";
    /** Characters; four or five are a second of speech. */
    private static final int[] LONGEST = {14, 20, 28, 40};
    /** Shorter than this there is no time to make the next one. */
    private static final int SHORTEST = 5;

    private SpokenPieces() {}

    /** Pieces that together are the text but for blanks around them; none when nothing in it can be said. */
    public static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        var from = 0;
        var cut = 0; // a place after from where the piece may end
        var before = 0; // pieces of this sentence so far
        for (var i = 0; i < text.length(); i++) {
            var mark = text.charAt(i);
            if (ENDS.indexOf(mark) >= 0) {
                if (cut > from && tooLong(text, from, i, before)) {
                    add(pieces, text.substring(from, cut));
                    from = cut;
                }
                add(pieces, text.substring(from, i + 1));
                from = i + 1;
                before = 0;
            } else if (isPause(text, i) && spoken(text, from, i) >= SHORTEST) {
                if (cut > from && tooLong(text, from, i, before)) {
                    add(pieces, text.substring(from, cut));
                    from = cut;
                    before++;
                }
                cut = i + 1;
            }
        }
        if (cut > from && tooLong(text, from, text.length(), before)) {
            add(pieces, text.substring(from, cut));
            from = cut;
        }
        add(pieces, text.substring(from));
        return pieces;
    }

    private static boolean tooLong(String text, int from, int to, int piece) {
        return spoken(text, from, to) > LONGEST[Math.min(piece, LONGEST.length - 1)];
    }

    /** A comma or colon between digits belongs to a number or a time. */
    private static boolean isPause(String text, int place) {
        return PAUSES.indexOf(text.charAt(place)) >= 0
                && !(place > 0
                        && Character.isDigit(text.charAt(place - 1))
                        && place + 1 < text.length()
                        && Character.isDigit(text.charAt(place + 1)));
    }

    private static long spoken(String text, int from, int to) {
        return text.substring(from, to)
                .chars()
                .filter(Character::isLetterOrDigit)
                .count();
    }

    private static void add(List<String> pieces, String piece) {
        // a mark alone (“？！”) belongs to the piece before it
        if (spoken(piece, 0, piece.length()) > 0) {
            pieces.add(piece.strip());
        } else if (!pieces.isEmpty() && !piece.isBlank()) {
            pieces.add(pieces.removeLast() + piece.strip());
        }
    }
}
