package io.huiyin.voicebot.dialogue;

import io.huiyin.voicebot.dialogue.Conversation.Answer;
import io.huiyin.voicebot.turn.Expectation;
import org.jspecify.annotations.Nullable;

/** What one call through a dialogue is about: understands its answers, does what its states do. Used by one thread. */
public interface DialogueWork {

    /** Something in these words that comes before any answer: a signal of the dialogue; null for nothing. */
    @Nullable
    Outcome signal(DialogueState state, Answer answer);

    /**
     * @param answer words, or a key that the state does not name
     * @return null when it is no answer of this kind
     */
    @Nullable
    Outcome understand(String expectation, Answer answer);

    /** What an answer of this kind has when it is whole. */
    default Expectation awaited(String expectation) {
        return Expectation.DEMAND;
    }

    Outcome act(String act);

    /** What stands in a sentence for a slot; empty for nothing. */
    String slot(String name);
}
