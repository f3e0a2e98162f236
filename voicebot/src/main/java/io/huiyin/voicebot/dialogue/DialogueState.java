package io.huiyin.voicebot.dialogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a dialogue: it says something and then waits for an answer, does something, or ends.
 *
 * @param name in the city's language, for people read it
 * @param say with slots in braces; empty for nothing
 * @param again what is said when the answer was not understood
 * @param expect the kind of answer that is waited for; null for none
 * @param act what is done; null for nothing
 * @param prompt words that the recogniser should expect; empty for none
 * @param digits how many keys make one answer at most; 1 where each key is an answer of its own
 * @param keys outcomes by key
 * @param next states by outcome; empty where the dialogue ends
 */
public record DialogueState(
        String name,
        String say,
        String again,
        @Nullable String expect,
        @Nullable String act,
        String prompt,
        int digits,
        Map<Character, String> keys,
        Map<String, String> next) {

    public DialogueState {
        keys = Map.copyOf(keys);
    }

    boolean ends() {
        return expect == null && act == null;
    }
}
