package io.huiyin.voicebot.dialogue;

import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.AnswerSource;
import io.huiyin.core.assist.Dispatcher;
import io.huiyin.core.assist.Drafter;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.Call;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.text.Numerals;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.voicebot.dialogue.NightScript.Word;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call at the night desk. Whatever happens after the demand was told, the demand is filed. */
final class NightTalk {

    /** What the desk rests on. */
    record Parts(
            AnswerSource answers,
            Screener screener,
            Drafter drafter,
            Dispatcher dispatcher,
            Tickets tickets,
            CityProfile profile) {}

    /** How a part of the talk ended. */
    private enum Flow {
        GOES_ON,
        /** a human has the call, or the citizen has gone */
        OVER
    }

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int MOST_TRIES = 3;
    private static final String CONSULTATION = "consultation";
    private static final String ROBOT = "robot";

    private final Parts parts;
    private final NightScript script;
    private final Conversation conversation;
    private final NightDemand demand;
    private boolean gone;

    NightTalk(Parts parts, NightScript script, Call head, Conversation conversation) {
        this.parts = parts;
        this.script = script;
        this.conversation = conversation;
        this.demand = new NightDemand(parts.drafter(), parts.profile(), head);
    }

    void hold() {
        if (listen() == Flow.OVER) {
            return;
        }
        if (demand.isEmpty()) {
            say("farewell");
            return;
        }
        if (answered() || declined()) {
            return;
        }
        askPlace();
        readBack();
        file();
    }

    /** Listens until nothing is added. */
    private Flow listen() {
        String sentence = script.sentence("opening")
                .replace("{greeting}", profile().phrases().nightGreeting());
        for (int tries = 0; tries < MOST_TRIES && !gone; ) {
            String words = ask(sentence);
            if (words == null) {
                if (gone) {
                    return demand.isEmpty() ? Flow.OVER : Flow.GOES_ON;
                }
                if (!demand.isEmpty()) {
                    return Flow.GOES_ON;
                }
                tries++;
                sentence = script.sentence("silence");
                continue;
            }
            if (!demand.isEmpty() && (words.equals("1") || script.says(Word.DONE, words))) {
                return Flow.GOES_ON;
            }
            if (wantsHuman(words)) {
                if (toHuman("市民要求人工")) {
                    return Flow.OVER;
                }
                sentence = script.sentence("nobody") + script.sentence("silence");
                tries++;
                continue;
            }
            if (words.length() == 1) {
                tries++;
                sentence = script.sentence("unheard");
                continue;
            }
            demand.add(words);
            if (inDanger() && crisis()) {
                return Flow.OVER;
            }
            tries++;
            sentence = script.sentence("more");
        }
        return Flow.GOES_ON;
    }

    private boolean inDanger() {
        return !demand.isUrgent() && parts.screener().screen(demand.words()).danger() != null;
    }

    /** @return whether a human has taken the call */
    private boolean crisis() {
        demand.urgent();
        conversation.say(script.sentence("danger")
                .replace("{crisis}", profile().phrases().crisisLine()));
        return toHuman("可能有危险");
    }

    private boolean toHuman(String reason) {
        demand.humanAsked();
        say("toHuman");
        return conversation.handToHuman(reason);
    }

    /** A question that the knowledge base answers, and the answer was enough. */
    private boolean answered() {
        if (!CONSULTATION.equals(demand.draft().kind()) || demand.isUrgent() || gone) {
            return false;
        }
        List<Answer> found = parts.answers().answers(demand.words(), 1);
        if (found.isEmpty()) {
            return false;
        }
        String answer = found.getFirst().text();
        String reply = ask(script.sentence("answer").replace("{answer}", answer) + script.sentence("enough"));
        if (!agrees(reply)) {
            return false;
        }
        parts.tickets().answerAtOnce(demand.ticket(null, null), answer, ROBOT);
        say("answered");
        return true;
    }

    /** Not for this hotline, and the citizen does not insist. Danger is never sent away. */
    private boolean declined() {
        if (demand.isUrgent() || gone) {
            return false;
        }
        ScreeningAdvice advice = parts.screener().screen(demand.words());
        if (advice.kind().equals(ScreeningAdvice.NONE) || advice.route().isEmpty()) {
            return false;
        }
        String reply = ask(script.sentence("advice").replace("{route}", advice.route()));
        if (!disagrees(reply)) {
            return false;
        }
        say("farewell");
        return true;
    }

    private void askPlace() {
        if (demand.place() != null || gone) {
            return;
        }
        String words = ask(script.sentence("place"));
        if (words != null && words.length() > 1) {
            demand.addPlace(words);
        }
    }

    private void readBack() {
        for (int tries = 1; tries < MOST_TRIES && !gone; tries++) {
            String place = demand.place();
            String at = place == null ? "" : script.sentence("at").replace("{place}", place);
            String reply = ask(script.sentence("readBack")
                    .replace("{title}", demand.title())
                    .replace("{place}", at));
            if (!disagrees(reply)) {
                return;
            }
            String words = ask(script.sentence("correct"));
            if (words != null && words.length() > 1) {
                demand.add(words);
            }
        }
    }

    private void file() {
        TicketDraft draft = demand.draft();
        var advice = parts.dispatcher().advise(demand.words(), draft.matter(), draft.area());
        boolean sure = advice.certain() && !advice.candidates().isEmpty();
        String unit = sure ? advice.candidates().getFirst().unit() : null;
        String why = sure ? advice.candidates().getFirst().why() : null;
        Ticket filed = filed(unit, why);
        if (!gone) {
            conversation.say(script.sentence("filed")
                    .replace("{number}", Numerals.readOut(filed.id().value(), true)));
        }
    }

    /** What the city's rules do not let the machine dispatch, people do. */
    private Ticket filed(@Nullable String unit, @Nullable String why) {
        try {
            return parts.tickets().file(demand.ticket(unit, why), ROBOT);
        } catch (RefusedByRule e) {
            return parts.tickets().file(demand.ticket(null, null), ROBOT);
        }
    }

    private CityProfile profile() {
        return parts.profile();
    }

    private boolean wantsHuman(String words) {
        return words.equals("0") || script.says(Word.HUMAN, words);
    }

    private boolean agrees(@Nullable String reply) {
        return reply != null && (reply.equals("1") || script.says(Word.AGREE, reply)) && !disagrees(reply);
    }

    private boolean disagrees(@Nullable String reply) {
        return reply != null && (reply.equals("2") || script.says(Word.DISAGREE, reply));
    }

    /** @return the words, or a key as one character; null for silence and when the citizen has gone */
    private @Nullable String ask(String sentence) {
        conversation.say(sentence);
        return switch (conversation.listen("", PATIENCE)) {
            case Conversation.Answer.Words(String text) -> text.isBlank() ? "?" : text.strip();
            case Conversation.Answer.Key(char digit) -> String.valueOf(digit);
            case Conversation.Answer.Silence() -> null;
            case Conversation.Answer.Gone() -> {
                gone = true;
                yield null;
            }
        };
    }

    private void say(String name) {
        conversation.say(script.sentence(name));
    }
}
