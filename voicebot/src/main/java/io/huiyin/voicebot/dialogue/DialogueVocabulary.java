package io.huiyin.voicebot.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a dialogue's file can name, because the code behind it knows it.
 *
 * @param openings how it may begin
 * @param expectations kinds of answers, each with what they may be taken for; all of it must be followed
 * @param acts what can be done, each with what may become of it; likewise
 * @param signals what is listened for in every state
 * @param words lists of words that must be there
 * @param doubts lists of expressions that must be there, beside {@link #HARMLESS}
 * @param phrases parts of sentences that must be there
 * @param slots what sentences may have in braces
 */
public record DialogueVocabulary(
        Set<String> openings,
        Map<String, List<String>> expectations,
        Map<String, List<String>> acts,
        Set<String> signals,
        Set<String> words,
        Set<String> doubts,
        Set<String> phrases,
        Set<String> slots) {

    /** Answers that never come, or are not understood however often it is asked. A state may leave it to the dialogue. */
    public static final String LOST = "lost";

    /** The list of what sounds like a doubt and is none. */
    static final String HARMLESS = "harmless";

    /** The citizen has hung up. */
    public static final String GONE = "gone";

    /** The citizen wants to hear it again: the state begins anew. */
    public static final String REPEAT = "repeat";
}
