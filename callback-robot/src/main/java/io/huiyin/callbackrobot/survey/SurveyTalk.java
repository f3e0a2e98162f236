package io.huiyin.callbackrobot.survey;

import io.huiyin.callbackrobot.survey.CallbackOutcome.Completed;
import io.huiyin.callbackrobot.survey.CallbackOutcome.Failed;
import io.huiyin.callbackrobot.survey.CallbackOutcome.HandedOver;
import io.huiyin.callbackrobot.survey.CallbackOutcome.Machine;
import io.huiyin.callbackrobot.survey.CallbackOutcome.Postponed;
import io.huiyin.callbackrobot.survey.CallbackOutcome.Refused;
import io.huiyin.callbackrobot.survey.CallbackOutcome.Rejected;
import io.huiyin.callbackrobot.survey.CallbackOutcome.WrongPerson;
import io.huiyin.callbackrobot.survey.SurveyScript.Asking;
import io.huiyin.voicebot.dialogue.Conversation;
import io.huiyin.voicebot.dialogue.Conversation.Answer;
import io.huiyin.voicebot.turn.Expectation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One conversation. Each question ends with an answer or ends the conversation with an outcome. */
final class SurveyTalk {

    /** Silence is asked into twice more. */
    private static final int MOST_SILENCES = 2;
    /** A doubtful answer is asked again once. */
    private static final int MOST_DOUBTS = 1;
    /** Repeating and questions back have an end too. */
    private static final int MOST_DETOURS = 3;

    private final Understanding understanding;
    private final SurveyScript script;
    private final Duration patience;
    private final Conversation conversation;
    private final Subject subject;
    private final List<GivenAnswer> answers = new ArrayList<>();

    SurveyTalk(
            Understanding understanding,
            SurveyScript script,
            Duration patience,
            Conversation conversation,
            Subject subject) {
        this.understanding = understanding;
        this.script = script;
        this.patience = patience;
        this.conversation = conversation;
        this.subject = subject;
    }

    CallbackOutcome hold() {
        String lead = script.opening();
        for (Question question : Question.values()) {
            CallbackOutcome end = ask(question, lead);
            if (end != null) {
                return end;
            }
            lead = "";
        }
        boolean unhappy =
                answers.stream().anyMatch(a -> a.value() != null && a.question().unhappy(a.value()));
        return close(unhappy ? "sorry" : "thanks", new Completed(answers));
    }

    /** @return null when the question was answered, else how the conversation ended */
    private @Nullable CallbackOutcome ask(Question question, String lead) {
        Asking asking = script.asking(question);
        String sentence = lead + asking.ask();
        int silences = 0;
        int doubts = 0;
        int detours = 0;
        while (true) {
            say(sentence);
            Answer answer = conversation.listen(asking.expect(), Expectation.ANSWER, patience);
            if (answer instanceof Answer.Gone) {
                return gone();
            }
            if (answer instanceof Answer.Silence) {
                if (++silences > MOST_SILENCES) {
                    return lost();
                }
                sentence = script.reply("silence") + asking.again();
                continue;
            }
            String heard = heard(answer);
            if (question == Question.PERSON && understanding.isMachine(heard)) {
                conversation.hangUp();
                return new Machine();
            }
            Reading reading = reading(question, answer);
            Command command = reading.command();
            if (command != null && !reading.doubtful()) {
                CallbackOutcome end = obey(command);
                if (end != null) {
                    return end;
                }
                if (++detours > MOST_DETOURS) {
                    return human("doubtToHuman", "多次没有答上问题");
                }
                sentence = detour(command, reading, lead, asking);
                continue;
            }
            boolean understood = reading.value() != null && !reading.doubtful();
            if (understood || ++doubts > MOST_DOUBTS) {
                answers.add(new GivenAnswer(question, reading.value(), reading.confidence(), !understood, heard));
                return understood ? next(question, reading) : human("doubtToHuman", "没有听清对“" + asking.ask() + "”的回答");
            }
            sentence = script.reply("notUnderstood") + asking.again();
        }
    }

    private @Nullable CallbackOutcome next(Question question, Reading reading) {
        return question == Question.PERSON && "no".equals(reading.value())
                ? close("wrongPerson", new WrongPerson())
                : null;
    }

    /** @return null for wishes that do not end the conversation */
    private @Nullable CallbackOutcome obey(Command command) {
        return switch (command) {
            case OPT_OUT -> close("optOut", new Refused(true, answers));
            case REFUSE -> close("refused", new Refused(false, answers));
            case WRONG_PERSON -> close("wrongPerson", new WrongPerson());
            case BUSY -> close("busy", new Postponed());
            case HUMAN -> human("toHuman", "市民要求人工");
            case REPEAT, OFF_TOPIC -> null;
        };
    }

    private String detour(Command command, Reading reading, String lead, Asking asking) {
        if (command == Command.OFF_TOPIC) {
            return script.reply("offTopic") + asking.again();
        }
        if (understanding.asksWho(reading.because())) {
            return script.reply("introduce") + asking.ask();
        }
        return lead.isEmpty() ? asking.again() : lead + asking.ask();
    }

    private CallbackOutcome human(String sentence, String reason) {
        say(script.reply(sentence));
        boolean taken = conversation.handToHuman(reason);
        var outcome = new HandedOver(reason, taken, answers);
        return taken ? outcome : close("nobody", outcome);
    }

    /** Nothing was ever said: try another time. Somebody who has begun to answer is called by a human. */
    private CallbackOutcome lost() {
        return close("lost", answers.isEmpty() ? new Failed("接通后没有声音") : new HandedOver("中途没有声音", false, answers));
    }

    private CallbackOutcome gone() {
        return answers.isEmpty() ? new Rejected() : new HandedOver("市民中途挂机", false, answers);
    }

    private CallbackOutcome close(String sentence, CallbackOutcome outcome) {
        say(script.reply(sentence));
        conversation.hangUp();
        return outcome;
    }

    private void say(String sentence) {
        conversation.say(subject.fill(sentence));
    }

    private Reading reading(Question question, Answer answer) {
        return answer instanceof Answer.Key(char digit)
                ? understanding.key(question, digit)
                : understanding.read(question, heard(answer));
    }

    private static String heard(Answer answer) {
        return switch (answer) {
            case Answer.Words(String text) -> text;
            case Answer.Key(char digit) -> "按键" + digit;
            case Answer.Silence() -> "";
            case Answer.Gone() -> "";
        };
    }
}
