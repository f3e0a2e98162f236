package io.huiyin.voicebot.dialogue;

import io.huiyin.core.call.Decision;
import io.huiyin.voicebot.dialogue.Conversation.Answer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call's way through a dialogue: says, listens, follows, and tells each decision with its reason. What nobody answers
 * or what is not understood is asked again as often as the dialogue says, then it is lost; a citizen who has hung up is
 * followed by what the dialogue says for that.
 */
public final class DialogueRun {

    /** Far more than any honest call needs. */
    private static final int MOST_STEPS = 120;

    /** Who types a number pauses no longer. */
    private static final Duration NEXT_KEY = Duration.ofSeconds(3);

    /** In one call, over all questions, before a human is sought. */
    private static final int MOST_MISHEARD = 4;

    private final Dialogue dialogue;
    private final DialogueWork work;
    private final Conversation conversation;
    private int misheard;

    public DialogueRun(Dialogue dialogue, DialogueWork work, Conversation conversation) {
        this.dialogue = dialogue;
        this.work = work;
        this.conversation = conversation;
    }

    /** @param opening one of the dialogue's openings */
    public void hold(String opening) {
        String at = dialogue.openings().getOrDefault(opening, "");
        decide("", "", new Outcome(opening, "接通"), at);
        for (int step = 0; step < MOST_STEPS && !at.isEmpty(); step++) {
            at = step(dialogue.state(at));
        }
        if (!at.isEmpty()) {
            // it goes in a circle: what the citizen has told is kept all the same
            String last = target(dialogue.state(at), DialogueVocabulary.GONE);
            decide(at, "", new Outcome(DialogueVocabulary.GONE, "对话步数过多，先保存已说的内容"), last);
            step(dialogue.state(last));
        }
    }

    private String step(DialogueState state) {
        if (state.expect() != null) {
            return heard(state, state.expect());
        }
        say(fill(state.say()));
        if (state.act() == null) {
            return "";
        }
        Outcome outcome = work.act(state.act());
        String next = target(state, outcome.word());
        decide(state.name(), "", outcome, next);
        return next;
    }

    /** Asks until there is an answer, a signal, or nothing more to hope for. */
    private String heard(DialogueState state, String expectation) {
        String sentence = fill(state.say());
        for (int tries = 0; ; ) {
            say(sentence);
            Answer first = conversation.listen(state.prompt(), work.awaited(expectation), dialogue.patience());
            Answer answer = gathered(state, first);
            Outcome outcome = outcome(state, expectation, answer);
            if (outcome != null && outcome.word().equals(DialogueVocabulary.REPEAT)) {
                decide(state.name(), words(answer), outcome, state.name());
                return state.name();
            }
            boolean silent = answer instanceof Answer.Silence;
            if (outcome == null && (tries == dialogue.repair().tries() || !silent && ++misheard == MOST_MISHEARD)) {
                outcome = new Outcome(DialogueVocabulary.LOST, silent ? "一直没有声音" : "多次没有听懂");
            }
            if (outcome != null) {
                String next = target(state, outcome.word());
                decide(state.name(), words(answer), outcome, next);
                return next;
            }
            tries++;
            decide(state.name(), words(answer), new Outcome(silent ? "silence" : "unheard", "再问一次"), state.name());
            String before =
                    silent ? dialogue.repair().silence() : dialogue.repair().unheard();
            sentence = before + fill(state.again().isEmpty() ? state.say() : state.again());
        }
    }

    private @Nullable Outcome outcome(DialogueState state, String expectation, Answer answer) {
        if (answer instanceof Answer.Gone) {
            return new Outcome(DialogueVocabulary.GONE, "来电人已挂机");
        }
        if (answer instanceof Answer.Silence || words(answer).isBlank()) {
            return null;
        }
        String pressed = answer instanceof Answer.Key(char digit) ? state.keys().get(digit) : null;
        if (pressed != null) {
            return new Outcome(pressed, words(answer));
        }
        Outcome signal = work.signal(state, answer);
        return signal == null ? work.understand(expectation, answer) : signal;
    }

    /** Several keys that are one number; # ends it. */
    private Answer gathered(DialogueState state, Answer first) {
        if (state.digits() <= 1
                || !(first instanceof Answer.Key(char digit))
                || state.keys().containsKey(digit)) {
            return first;
        }
        var digits = new StringBuilder();
        for (Answer key = first; key instanceof Answer.Key(char one) && one != '#'; ) {
            digits.append(one);
            if (digits.length() == state.digits()) {
                break;
            }
            key = conversation.listen("", NEXT_KEY);
        }
        return digits.length() == 1 ? new Answer.Key(digits.charAt(0)) : new Answer.Words(digits.toString());
    }

    private String target(DialogueState state, String outcome) {
        String own = state.next().get(outcome);
        String next = own == null ? dialogue.anytime().get(outcome) : own;
        if (next == null) {
            throw new IllegalStateException(dialogue.label() + ": " + state.name() + " does not follow " + outcome);
        }
        return next;
    }

    private void decide(String state, String heard, Outcome outcome, String next) {
        conversation.decided(new Decision(dialogue.label(), state, heard, outcome.word(), next, outcome.reason()));
    }

    private void say(String sentence) {
        if (!sentence.isBlank()) {
            conversation.say(sentence);
        }
    }

    private String fill(String sentence) {
        return Dialogue.filled(sentence, work::slot);
    }

    private static String words(Answer answer) {
        return switch (answer) {
            case Answer.Words(String text) -> text;
            case Answer.Key(char digit) -> "按键" + digit;
            case Answer.Silence() -> "";
            case Answer.Gone() -> "";
        };
    }
}
