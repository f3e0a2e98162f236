package io.huiyin.evaluation.dialogue;

import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Decision;
import io.huiyin.core.text.Numerals;
import io.huiyin.core.text.Pinyin;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.evaluation.dialogue.NightCase.Turn;
import io.huiyin.voicebot.dialogue.Conversation;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.turn.Expectation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The citizen of a written call. Says its turns in their order, those that answer a certain question when it is put, and
 * once more when they were not understood; a number keys it then, where it is told that it may. Hears what is read back:
 * says whether it sounds right, and what is right where it does not. Asked whether there is danger it says so, or that there
 * is none. Of all else that it is asked it knows the place, if it has one, and hangs up when it is asked too often.
 */
final class Caller implements Conversation {

    /** How a turn is heard. */
    interface Hearing {
        /** @param turn whose words are heard; @param manner what the recogniser was told to expect */
        String hear(NightCase call, Turn turn, Manner manner);
    }

    private static final String READ_BACK = "对吗";
    private static final int PATIENCE = 4;
    private static final Pattern NOT_SAID = Pattern.compile("[\\s，,。、的]");
    /** States in which a dialogue asks for the place. */
    private static final Pattern WHERE = Pattern.compile("地点");

    /** States in which a dialogue asks whether what it heard was danger, or words of dying. */
    private static final Pattern WHETHER_DANGER = Pattern.compile("问险情|问轻生");

    private static final String MAY_KEY = "按键输入";
    /** Digits, by whatever name, and nothing else: a number that can be keyed. */
    private static final Pattern NUMBER = Pattern.compile("[0-9零一二三四五六七八九幺]{6,}");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final CallId id = CallId.random();
    private final NightCase call;
    private final Hearing hearing;
    private final List<Turn> left;
    private final @Nullable Turn danger;
    private final Deque<Character> pressed = new ArrayDeque<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Integer> turnOfDecision = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private String state = "";
    private boolean again;
    private @Nullable Turn latest;
    private int turns;
    private int toldDanger;
    private int atALoss;
    private boolean corrected;
    private boolean handedOver;

    Caller(NightCase call, Hearing hearing) {
        this.call = call;
        this.hearing = hearing;
        this.left = new ArrayList<>(call.turns());
        this.danger = call.danger() > 0 ? call.turns().get(call.danger() - 1) : null;
    }

    @Override
    public CallId call() {
        return id;
    }

    @Override
    public void say(String text) {
        told.add(text);
    }

    @Override
    public Answer listen(String prompt, Duration patience) {
        return listen(prompt, Expectation.DEMAND, patience);
    }

    @Override
    public Answer listen(String prompt, Expectation expectation, Duration patience) {
        Character key = pressed.poll();
        if (key != null) {
            return new Answer.Key(key);
        }
        String sentence = told.isEmpty() ? "" : told.getLast();
        Turn turn = next(sentence);
        if (turn == null) {
            return new Answer.Gone();
        }
        latest = turn;
        turns++;
        if (toldDanger == 0 && turn.equals(danger)) {
            toldDanger = turns;
        }
        if (!turn.keys().isEmpty()) {
            turn.keys().chars().forEach(digit -> pressed.add((char) digit));
            return new Answer.Key(pressed.pop());
        }
        return turn.say().isEmpty() && turn.wav() == null
                ? new Answer.Silence()
                : new Answer.Words(
                        hearing.hear(call, turn, new Manner(prompt, false, expectation.isFree() || prompt.isEmpty())));
    }

    private @Nullable Turn next(String sentence) {
        Turn meant = left.stream()
                .filter(turn -> Objects.equals(turn.to(), state))
                .findFirst()
                .orElse(null);
        if (meant == null && WHETHER_DANGER.matcher(state).find()) {
            return new Turn(null, toldDanger > 0 ? again ? "是的" : "是的，有危险" : "没有，没有危险", "", null);
        }
        if (meant == null && sentence.contains(READ_BACK)) {
            return judged(sentence);
        }
        if (meant == null) {
            meant = left.stream().filter(turn -> turn.to() == null).findFirst().orElse(null);
        }
        if (meant != null) {
            left.remove(meant);
            return meant;
        }
        if (latest != null && sentence.contains(MAY_KEY) && isNumber(latest)) {
            return keyed(latest);
        }
        if (again && latest != null) {
            return sentence.contains(MAY_KEY) ? keyed(latest) : latest;
        }
        String known = WHERE.matcher(state).find() ? call.slots().get("place") : null;
        return ++atALoss <= PATIENCE ? new Turn(null, known == null ? "不知道" : "在" + known, "", null) : null;
    }

    private static boolean isNumber(Turn turn) {
        return NUMBER.matcher(plain(turn)).matches();
    }

    private static String plain(Turn spoken) {
        return NOT_SAID.matcher(spoken.say()).replaceAll("").replace('幺', '一');
    }

    private static Turn keyed(Turn spoken) {
        return isNumber(spoken) ? new Turn(null, "", Numerals.canonical(plain(spoken)) + "#", null) : spoken;
    }

    /** What was read back, held against what the citizen has meant, as far as that can be heard. */
    private Turn judged(String sentence) {
        for (String slot : List.of("place", "phone")) {
            String meant = call.slots().get(slot);
            boolean spoken = slot.equals("place") || sentence.contains("电话");
            if (meant != null && spoken && !sounds(sentence).contains(sounds(meant))) {
                corrected = true;
                String right = slot.equals("place") ? "，地点是" + meant : "，电话是" + meant;
                return new Turn(null, "不对" + right, "", null);
            }
        }
        return new Turn(null, "对", "", null);
    }

    private static String sounds(String text) {
        String plain = NOT_SAID.matcher(Numerals.canonical(text)).replaceAll("");
        return String.join(
                " ", Pinyin.plain(DIGIT.matcher(plain).replaceAll(digit -> Numerals.readOut(digit.group(), false))));
    }

    @Override
    public boolean handToHuman(String reason) {
        handedOver = call.human();
        return call.human();
    }

    @Override
    public boolean transfer(String number) {
        return true;
    }

    @Override
    public void decided(Decision decision) {
        state = decision.next();
        again = decision.outcome().equals("unheard");
        decisions.add(decision);
        turnOfDecision.add(turns);
    }

    @Override
    public void hangUp() {}

    List<Decision> decisions() {
        return decisions;
    }

    /** The ticket that the call was filed as. */
    Optional<TicketId> filed(String prefix) {
        var number = Pattern.compile(Pattern.quote(prefix) + "\\d{10,}");
        return decisions.stream()
                .filter(d -> d.outcome().equals("filed") || d.outcome().equals("settled"))
                .map(d -> number.matcher(d.reason()))
                .filter(Matcher::find)
                .map(found -> new TicketId(found.group()))
                .findFirst();
    }

    /** How many turns the citizen had had when this was decided; empty outcome never. */
    int turnOf(String outcome) {
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).outcome().equals(outcome)) {
                return turnOfDecision.get(i);
            }
        }
        return Integer.MAX_VALUE;
    }

    int turns() {
        return turns;
    }

    /** In which turn the danger was told: later than written where the dialogue asked for something else before; 0 never. */
    int toldDanger() {
        return toldDanger;
    }

    boolean handedOver() {
        return handedOver;
    }

    /** Whether a number was asked for again: put right when read back, or not understood at first. */
    boolean askedAgain() {
        return corrected
                || decisions.stream()
                        .anyMatch(d ->
                                d.outcome().equals("unheard") || d.outcome().equals("corrected"));
    }
}
