package io.huiyin.callbackrobot.survey;

import io.huiyin.voicebot.dialogue.Conversation;
import java.time.Duration;

/** Asks one citizen how it went. Safe for many calls at once; each {@link #talk} belongs to its call's thread. */
public final class Survey {

    private final Understanding understanding;
    private final SurveyScript script;
    private final Duration patience;

    /** @param patience how long to wait for the first sound of an answer */
    public Survey(Understanding understanding, Duration patience) {
        this.understanding = understanding;
        this.script = SurveyScript.read();
        this.patience = patience;
    }

    /** Holds the whole conversation; returns when it is over, whoever ended it. */
    public CallbackOutcome talk(Conversation conversation, Subject subject) {
        return new SurveyTalk(understanding, script, patience, conversation, subject).hold();
    }

    /** What the recogniser should listen for after this question. */
    public String expect(Question question) {
        return script.asking(question).expect();
    }
}
