package io.huiyin.voicebot.intake;

import io.huiyin.core.assist.Screener;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.voicebot.dialogue.Conversation.Answer;
import io.huiyin.voicebot.dialogue.Dialogue;
import io.huiyin.voicebot.dialogue.DialogueState;
import io.huiyin.voicebot.dialogue.DialogueVocabulary;
import io.huiyin.voicebot.dialogue.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must be heard in whatever a citizen says, in this order: words of dying, danger, what sounds like one of them, the
 * wish for a human, somebody who is upset or finds the machine too hard. Each but the wish for a human leads away once,
 * what only sounds like danger at most twice, and is asked about.
 */
final class Signals {

    /** The city's screening calls so what belongs to 110, 119 and 120. */
    private static final String EMERGENCY_SERVICES = "police_fire_medical";

    /** What is asked about, the graver first; the signals that lead to the questions, in the same order. */
    private static final List<String> DOUBTS = List.of("suicide", "danger");

    private static final String LIKE_DANGER = "maybe-danger";
    private static final List<String> DOUBT_SIGNALS = List.of("maybe-suicide", LIKE_DANGER);

    private static final int MOST_DOUBTS = 2;

    private static final int MOST_WISHES = 2;
    /** Shorter words are like everything: an answer of 不用了 is not like words of dying. */
    private static final int TELLING = 6;
    /** Longer words than this are about the matter too. */
    private static final int STORY = 10;
    /** So many digits are the number that was asked for, whatever they sound like (五五五五 like somebody who cries). */
    private static final int NUMBER = 4;
    /** Shorter ones sound like too much else: 小区四栋 like 去死, 那条河 like 跳河, 艺术 like 遗书, 片子 like 骗子. */
    private static final int SURE = 3;

    /** Between the words that an advice quotes. */
    private static final Pattern QUOTES = Pattern.compile("、");

    private final Dialogue dialogue;
    private final NightDemand demand;
    private final Screener screener;
    private final Set<String> once = new HashSet<>();
    private int wishes;
    private int doubts;
    private String emergency = "110";

    Signals(Dialogue dialogue, NightDemand demand, Screener screener) {
        this.dialogue = dialogue;
        this.demand = demand;
        this.screener = screener;
    }

    /** Which number helps: 119 for fire, gas and whoever is trapped, 120 for the ill and injured, else 110. */
    String emergency() {
        return emergency;
    }

    @Nullable
    Outcome in(DialogueState state, Answer heard) {
        if (heard instanceof Answer.Key(char digit)) {
            return switch (digit) {
                case '0' -> human("按键0要求人工");
                case '*' -> new Outcome(DialogueVocabulary.REPEAT, "按键*重听");
                default -> null;
            };
        }
        return heard instanceof Answer.Words(String words) ? in(state, words) : null;
    }

    private @Nullable Outcome in(DialogueState state, String words) {
        if (state.digits() > 1 && SpokenParts.digits(words).length() >= NUMBER) {
            return null;
        }
        if (dialogue.says("suicide", words, SURE) && !dialogue.says("livelihood", words) && once.add("suicide")) {
            return dying(words);
        }
        ScreeningAdvice alarm = demand.isUrgent() ? null : alarm(words);
        if (alarm != null && isFigure(alarm, words)) {
            if (once.add(LIKE_DANGER)) {
                return likeDanger(alarm, words, true);
            }
            alarm = null;
        }
        if (alarm != null && alarm.said() && alarm.crisis() && !dialogue.says("others", words) && once.add("suicide")) {
            return dying(words);
        }
        if (alarm != null && alarm.said()) {
            demand.add(words);
            demand.urgent();
            emergency = number(demand.words());
            return new Outcome("danger", "可能有危险：" + words(alarm));
        }
        Outcome doubt = doubt(state, words, alarm);
        if (doubt != null) {
            return doubt;
        }
        if (dialogue.says("human", words)) {
            Outcome wish = human("市民要求人工");
            if (wish != null && words.length() > STORY) {
                tell(state, words);
            }
            return wish;
        }
        if (dialogue.says("repeat", words)) {
            return new Outcome(DialogueVocabulary.REPEAT, "没有听清，要求重复");
        }
        for (String signal : List.of("upset", "elderly")) {
            if (dialogue.says(signal, words, SURE) && once.add(signal)) {
                if (words.length() > STORY) {
                    tell(state, words);
                }
                return new Outcome(signal, signal.equals("upset") ? "来电人情绪激动" : "来电人年长或不便与机器对话");
            }
        }
        return null;
    }

    private Outcome dying(String words) {
        demand.add(words);
        demand.urgent();
        return new Outcome("suicide", "流露轻生念头：" + words);
    }

    /** Danger in these words, or in these together with those before; what was said in so many words before what is like it. */
    private @Nullable ScreeningAdvice alarm(String words) {
        ScreeningAdvice now = screener.screen(words);
        if (demand.isEmpty() || alarms(now) && now.said()) {
            return alarms(now) ? now : null;
        }
        ScreeningAdvice together = screener.screen(demand.words() + "。" + words);
        if (alarms(together) && together.said()) {
            return together;
        }
        return alarms(now) ? now : alarms(together) ? together : null;
    }

    /**
     * Rather one question too many than a danger that was misheard.
     *
     * @param alarm what is like danger in other words; null for nothing
     */
    private @Nullable Outcome doubt(DialogueState state, String words, @Nullable ScreeningAdvice alarm) {
        if (demand.isUrgent() || doubts == MOST_DOUBTS || DOUBTS.contains(state.expect())) {
            return null;
        }
        Outcome dying = alike(0, words);
        if (dying != null) {
            return dying;
        }
        if (alarm != null && words.length() > TELLING && !dialogue.says("human", words) && once.add(LIKE_DANGER)) {
            return likeDanger(alarm, words, alarm.crisis() && !dialogue.says("others", words));
        }
        return alike(1, words);
    }

    private Outcome likeDanger(ScreeningAdvice alarm, String words, boolean crisis) {
        doubts++;
        demand.doubt(words(alarm));
        emergency = number(demand.words() + words);
        return new Outcome(
                DOUBT_SIGNALS.get(crisis ? 0 : 1), "“" + words(alarm) + "”说的像是" + (crisis ? "想轻生" : "险情") + "，问一句");
    }

    /** A shop that cannot live: whether it is meant so is asked, once. */
    private boolean isFigure(ScreeningAdvice alarm, String words) {
        return alarm.said()
                && dialogue.says("livelihood", demand.words() + "。" + words)
                && QUOTES.splitAsStream(words(alarm)).allMatch(quote -> dialogue.says("suicide", quote, SURE));
    }

    /** What sounds like one of the expressions of a doubt. */
    private @Nullable Outcome alike(int doubt, String words) {
        var found = dialogue.doubts(DOUBTS.get(doubt), words);
        if (found.isEmpty() || !once.add(found.get().expression())) {
            return null;
        }
        doubts++;
        String like = found.get().expression();
        demand.doubt(found.get().heard());
        emergency = number(demand.words() + words + like);
        return new Outcome(DOUBT_SIGNALS.get(doubt), "“" + found.get().heard() + "”像“" + like + "”，问一句");
    }

    /** Whether it leads to a question only. */
    static boolean isDoubt(@Nullable Outcome signal) {
        return signal != null && DOUBT_SIGNALS.contains(signal.word());
    }

    private static boolean alarms(ScreeningAdvice advice) {
        return advice.danger() != null || advice.kind().equals(EMERGENCY_SERVICES);
    }

    private static String words(ScreeningAdvice alarm) {
        return Objects.requireNonNullElse(alarm.danger(), alarm.quote());
    }

    private String number(String words) {
        if (dialogue.says("fire", words)) {
            return "119";
        }
        return dialogue.says("medical", words) ? "120" : "110";
    }

    private @Nullable Outcome human(String reason) {
        return ++wishes <= MOST_WISHES ? new Outcome("human", reason) : null;
    }

    private void tell(DialogueState state, String words) {
        if (Understanding.isStory(state.expect())) {
            demand.add(words);
        }
    }
}
