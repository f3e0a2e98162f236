package io.huiyin.voicebot.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A conversation as a city's file says it: its states, what is listened for everywhere, its words and sentences.
 *
 * @param label name, version and the first signs of its file's checksum: what a call keeps
 * @param openings first states
 * @param patience how long the first sound of an answer is waited for
 * @param repair what is said before a question is put again
 * @param anytime states by signal
 * @param words lists of words
 * @param doubts lists of expressions that are asked back when something sounds like one of them
 * @param phrases parts of sentences
 * @param states in the order of the file
 */
public record Dialogue(
        String label,
        Map<String, String> openings,
        Duration patience,
        Repair repair,
        Map<String, String> anytime,
        Phrasebook words,
        Map<String, NearSounds> doubts,
        Map<String, String> phrases,
        Map<String, DialogueState> states) {

    /** Of the sound of an expression at least three quarters. */
    private static final double NEAR = 0.25;
    /** Other characters for all of it, or another sound for a part so small that the rest makes up for it. */
    private static final double SAME_SOUND = 0.06;
    /** A harmless expression need not be heard as well as what is a part of it. */
    private static final double HARMLESS = 0.1;

    static final Pattern SLOT = Pattern.compile("\\{([A-Za-z]+)}");

    /**
     * What is said when no answer came, or none that was understood.
     *
     * @param tries how often a question is put again
     */
    public record Repair(String silence, String unheard, int tries) {}

    DialogueState state(String name) {
        DialogueState state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException(label + " has no state " + name);
        }
        return state;
    }

    /** @throws IllegalArgumentException for a phrase that the file need not have */
    public String phrase(String name) {
        String phrase = phrases.get(name);
        if (phrase == null) {
            throw new IllegalArgumentException(label + " has no phrase " + name);
        }
        return phrase;
    }

    /** Whether a word of this list was said. */
    public boolean says(String list, String said) {
        return says(list, said, 0);
    }

    /**
     * As above, for words that must not be taken for others.
     *
     * @param sure characters of a word from which its sound is enough; shorter ones count only as they are written
     */
    public boolean says(String list, String said, int sure) {
        return words.find(said).stream()
                .flatMap(clause -> clause.words().stream())
                .anyMatch(word -> word.is(list)
                        && (word.word().length() >= sure || word.heard().equals(word.word())));
    }

    /** Which of the doubts on this list it sounds like; what belongs to something harmless is none. */
    public Optional<NearSounds.Found> doubts(String list, String said) {
        List<NearSounds.Found> harmless = near(DialogueVocabulary.HARMLESS, said);
        return near(list, said).stream()
                .filter(found -> harmless.stream()
                        .noneMatch(one -> one.overlaps(found)
                                && one.expression().length()
                                        >= found.expression().length()
                                && one.distance() <= found.distance() + HARMLESS))
                .findFirst();
    }

    private List<NearSounds.Found> near(String list, String said) {
        NearSounds sounds = doubts.get(list);
        return sounds == null
                ? List.of()
                : sounds.in(said, NEAR).stream().filter(Dialogue::isHeard).toList();
    }

    /** Whole, or its sound whole, or half of it misheard. */
    private static boolean isHeard(NearSounds.Found found) {
        int length = found.expression().length();
        return found.distance() <= SAME_SOUND || 2 * found.written() >= length;
    }

    /** A sentence with what stands in its slots. */
    public static String filled(String sentence, UnaryOperator<String> slots) {
        return SLOT.matcher(sentence).replaceAll(slot -> Matcher.quoteReplacement(slots.apply(slot.group(1))));
    }

    /** All that is said word for word. */
    public List<String> fixedTexts() {
        return Stream.concat(
                        Stream.of(repair.silence(), repair.unheard()),
                        states.values().stream().flatMap(state -> Stream.of(state.say(), state.again())))
                .filter(text -> !text.isBlank() && text.indexOf('{') < 0)
                .distinct()
                .toList();
    }

    /** The graph as a Mermaid state diagram: what is said is left out, what follows what is all there. */
    public String diagram() {
        var names = new ArrayList<>(states.keySet());
        var lines = new LinkedHashSet<String>();
        lines.add("stateDiagram-v2");
        states.values()
                .forEach(state -> lines.add(
                        "  state \"%s%s\" as s%d".formatted(state.name(), kind(state), names.indexOf(state.name()))));
        openings.forEach((opening, to) -> lines.add("  [*] --> s%d: %s".formatted(names.indexOf(to), opening)));
        states.values().forEach(state -> {
            int from = names.indexOf(state.name());
            var outcomes = new LinkedHashMap<String, String>();
            state.next().forEach((outcome, to) -> outcomes.merge(to, outcome, (one, other) -> one + ", " + other));
            outcomes.forEach((to, any) -> lines.add("  s%d --> s%d: %s".formatted(from, names.indexOf(to), any)));
            if (state.ends()) {
                lines.add("  s%d --> [*]".formatted(from));
            }
        });
        lines.add("  state \"（任何时候）\" as anytime");
        anytime.forEach((signal, to) -> lines.add("  anytime --> s%d: %s".formatted(names.indexOf(to), signal)));
        return String.join("\n", lines);
    }

    private static String kind(DialogueState state) {
        if (state.expect() != null) {
            return "（听 " + state.expect() + "）";
        }
        return state.act() == null ? "" : "（做 " + state.act() + "）";
    }
}
