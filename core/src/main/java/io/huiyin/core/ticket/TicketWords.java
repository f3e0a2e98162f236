package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that are looked for in tickets, each a condition: anywhere in title or content, or a part of the number. */
final class TicketWords {

    /** what can be part of a ticket's number */
    private static final Pattern OF_A_NUMBER = Pattern.compile("[A-Za-z]*[0-9]{2,}");

    private final List<String> words;
    private final boolean fromOutside;

    /** @param text words parted by blanks; null for none */
    TicketWords(@Nullable String text, Sight sight) {
        words = text == null || text.isBlank()
                ? List.of()
                : List.of(text.strip().split("\\s+"));
        fromOutside = sight.units() != null;
    }

    /**
     * @param indexed whether the index of pairs is asked for them first
     * @param values takes what the conditions name
     */
    List<String> conditions(boolean indexed, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        for (String word : words) {
            conditions.add(word("word" + conditions.size(), word, indexed, values));
        }
        return conditions;
    }

    /** @param name of its value */
    private String word(String name, String word, boolean indexed, Map<String, Object> values) {
        values.put(name, word);
        values.put(name + "In", Sql.anywhere(word));
        // Chinese has no capitals, and looking past them takes ten times as long
        String like = word.equals(word.toUpperCase(Locale.ROOT)) && word.equals(word.toLowerCase(Locale.ROOT))
                ? "like"
                : "ilike";
        String said = "(title %2$s :%1$sIn or content %2$s :%1$sIn)".formatted(name, like);
        if (indexed && word.codePointCount(0, word.length()) > 1) {
            // one character is no pair, and asked for none the index brings every ticket;
            // the index finds its pairs of characters in whatever order; whether they are the word is seen afterwards
            said = "text_pairs(title || ' ' || content) @> text_pairs(:%s) and ".formatted(name) + said;
        }
        if (fromOutside) {
            // outside of the hotline: a secret ticket's words could tell who the citizen is
            said = "not secret and " + said;
        }
        if (OF_A_NUMBER.matcher(word).matches()) {
            values.put(name + "Begin", word.toUpperCase(Locale.ROOT) + "%");
            values.put(name + "End", new StringBuilder(word.toUpperCase(Locale.ROOT)).reverse() + "%");
            said += " or id like :%1$sBegin or reverse(id) like :%1$sEnd".formatted(name);
        }
        return "(" + said + ")";
    }
}
