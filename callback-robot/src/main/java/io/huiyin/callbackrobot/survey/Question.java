package io.huiyin.callbackrobot.survey;

import java.util.List;
import java.util.Map;

/**
 * What the robot asks. The values of an answer are the words of the product's commands.
 */
public enum Question {
    /** Is it the right person, and now a good time? */
    PERSON(List.of("yes", "no"), Map.of('1', "yes", '2', "no")),
    CONTACTED(List.of("yes", "no", "unsure"), Map.of('1', "yes", '2', "no", '3', "unsure")),
    RESOLVED(List.of("yes", "partly", "no"), Map.of('1', "yes", '2', "partly", '3', "no")),
    /** The key is the level, so that "五" means the same spoken and pressed. */
    SATISFACTION(List.of("5", "4", "3", "2", "1"), Map.of('5', "5", '4', "4", '3', "3", '2', "2", '1', "1"));

    private final List<String> values;
    private final Map<Character, String> keys;

    Question(List<String> values, Map<Character, String> keys) {
        this.values = values;
        this.keys = keys;
    }

    /** Best first. */
    public List<String> answers() {
        return values;
    }

    Map<Character, String> keys() {
        return keys;
    }

    /** Whether the value speaks for the unit's work. */
    public boolean happy(String value) {
        return this == SATISFACTION ? value.equals("5") || value.equals("4") : value.equals("yes");
    }

    /** Whether the value speaks against it. Neither holds for 3, partly and unsure. */
    public boolean unhappy(String value) {
        return this == SATISFACTION ? value.equals("2") || value.equals("1") : value.equals("no");
    }
}
