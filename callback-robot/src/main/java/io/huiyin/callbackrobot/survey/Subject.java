package io.huiyin.callbackrobot.survey;

import io.huiyin.core.text.Numerals;
import java.util.Map;

/**
 * What the callback is about, as the robot names it.
 *
 * @param city name of the city
 * @param greeting the city's own first sentence
 * @param title the matter in the citizen's terms
 * @param unit who handled it
 * @param number the ticket's number; its last four digits are said
 */
public record Subject(String city, String greeting, String title, String unit, String number) {

    private static final int SAID_DIGITS = 4;

    String fill(String sentence) {
        String tail = number.substring(Math.max(0, number.length() - SAID_DIGITS));
        var words = Map.of(
                "{city}", city, "{greeting}", greeting, "{title}", title, "{unit}", unit, "{number}", spaced(tail));
        String filled = sentence;
        for (var word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }

    /** Digits one by one: 0007 is read as four digits, not as seven. */
    private static String spaced(String digits) {
        return Numerals.readOut(digits, true);
    }
}
