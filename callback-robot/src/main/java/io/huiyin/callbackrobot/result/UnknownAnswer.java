package io.huiyin.callbackrobot.result;

import io.huiyin.callbackrobot.survey.Question;

/** The callback has no answer to this question, or there is no such callback. */
public final class UnknownAnswer extends RuntimeException {

    private final transient CallbackId callback;
    private final Question question;

    UnknownAnswer(CallbackId callback, Question question) {
        super("callback " + callback + " has no answer to " + question);
        this.callback = callback;
        this.question = question;
    }

    public CallbackId callback() {
        return callback;
    }

    public Question question() {
        return question;
    }
}
