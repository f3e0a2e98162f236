package io.huiyin.callbackrobot.survey;

import io.huiyin.callbackrobot.survey.Composer.Composition;
import io.huiyin.voicebot.dialogue.Phrasebook;
import io.huiyin.voicebot.dialogue.Phrasebook.Clause;
import io.huiyin.voicebot.dialogue.Phrasebook.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Understands short answers, by key or by words that a telephone and a recogniser have been at. Knows what people say
 * from {@code answers.yaml} and how words turn each other round from {@link Modifiers} and the question's rule. Rather
 * doubts than guesses: an unhappy answer is never read as a happy one without being asked again. Safe for many threads.
 */
public final class Understanding {

    private static final List<String> OPT_OUT = List.of("opt-out");
    private static final Map<Command, List<String>> TAGS = new EnumMap<>(Map.of(
            Command.OPT_OUT, OPT_OUT,
            Command.HUMAN, List.of("human"),
            Command.WRONG_PERSON, List.of("wrong-person"),
            Command.REFUSE, List.of("refuse"),
            Command.BUSY, List.of("busy", "not-now"),
            Command.REPEAT, List.of("repeat", "who"),
            Command.OFF_TOPIC, List.of("ask")));
    private static final Map<Question, Rule> RULES = new EnumMap<>(Map.of(
            Question.PERSON, new PersonRule(),
            Question.CONTACTED, new ContactedRule(),
            Question.RESOLVED, new ResolvedRule(),
            Question.SATISFACTION, new SatisfactionRule()));

    /** Read when it is first asked for: spelling its words takes longer than the rest of this module's start. */
    private final Supplier<Phrasebook> phrasebook =
            SingletonSupplier.of(() -> Phrasebook.read(Understanding.class, "answers.yaml"));

    /** What the words mean as an answer to the question. */
    public Reading read(Question question, String said) {
        List<Clause> clauses = phrasebook.get().find(said);
        var composition = Composer.compose(rule(question), clauses);
        Reading answer = answer(question, composition);
        Reading wish = wish(clauses, composition.evidence(), answer);
        if (wish != null) {
            return wish;
        }
        return answer == null ? Reading.nothing() : answer;
    }

    /** Whether a machine speaks: a mailbox, an announcement that nobody can be reached. */
    boolean isMachine(String said) {
        return phrasebook.get().find(said).stream()
                .flatMap(c -> c.words().stream())
                .anyMatch(w -> w.is("machine"));
    }

    /** Whether the citizen wants to know who rings. */
    boolean asksWho(String said) {
        return phrasebook.get().find(said).stream()
                .flatMap(c -> c.words().stream())
                .anyMatch(w -> w.is("who"));
    }

    private static @Nullable Reading answer(Question question, Composition composition) {
        if (composition.evidence().isEmpty()) {
            return null;
        }
        Reading reading = rule(question).judge(composition.evidence());
        boolean happy = reading.value() != null && question.happy(reading.value());
        return happy && composition.unclear() ? reading.doubted() : reading;
    }

    /** What the key means; 0 asks for a human, * to repeat; any other key that the question does not know is nothing. */
    public Reading key(Question question, char digit) {
        if (digit == '0') {
            return Reading.of(Command.HUMAN, 1, "按键0");
        }
        if (digit == '*') {
            return Reading.of(Command.REPEAT, 1, "按键*");
        }
        String value = question.keys().get(digit);
        return value == null ? Reading.nothing() : Reading.of(value, 1, "按键" + digit);
    }

    /** The command that wins over the answer, if there is one. */
    private static @Nullable Reading wish(List<Clause> clauses, List<Evidence> evidence, @Nullable Reading answer) {
        boolean outright = evidence.stream().anyMatch(e -> e.weight() == 3);
        for (var candidate : TAGS.entrySet()) {
            Command command = candidate.getKey();
            List<Word> words = clauses.stream()
                    .flatMap(c -> (command == Command.OPT_OUT ? prohibiting(c) : commanding(c, candidate.getValue()))
                            .stream())
                    .toList();
            if (!words.isEmpty()) {
                Word word = words.getFirst();
                Reading reading = Reading.of(command, word.likeness(), word.heard());
                return switch (command) {
                    case OPT_OUT, HUMAN -> reading;
                    case WRONG_PERSON, REFUSE -> outright && words.size() == 1 ? reading.doubted() : reading;
                    case BUSY, REPEAT -> outright ? null : reading;
                    case OFF_TOPIC -> answer == null || answer.doubtful() ? reading : null;
                };
            }
        }
        return null;
    }

    /** A command that is denied (不用转人工) is none. */
    private static List<Word> commanding(Clause clause, List<String> tags) {
        var found = new ArrayList<Word>();
        Word previous = null;
        for (Word word : clause.words()) {
            boolean denied = !tags.equals(OPT_OUT)
                    && previous != null
                    && previous.to() == word.from()
                    && (previous.is("not") || previous.is("never") || previous.is("hardly"));
            if (!denied && tags.stream().anyMatch(word::is)) {
                found.add(word);
            }
            previous = word;
        }
        return found;
    }

    /** 别打了 as a phrase, or put together: 不要 … 打电话. */
    private static List<Word> prohibiting(Clause clause) {
        var found = new ArrayList<>(commanding(clause, OPT_OUT));
        clause.words().stream()
                .filter(w -> w.is("prohibit"))
                .filter(w -> clause.words().stream().anyMatch(c -> c.is("contact") && c.from() >= w.to()))
                .forEach(found::add);
        return found;
    }

    private static Rule rule(Question question) {
        return Objects.requireNonNull(RULES.get(question));
    }
}
