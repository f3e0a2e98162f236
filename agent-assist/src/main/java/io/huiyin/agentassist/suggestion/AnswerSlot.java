package io.huiyin.agentassist.suggestion;

import io.huiyin.core.assist.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be answered in one call, and whether somebody writes at it: the newest question wins. */
final class AnswerSlot {

    /** @param cards from which it may be answered */
    record Asked(String question, List<Answer> cards) {}

    private @Nullable Asked newest;
    private boolean unwritten;
    private boolean writing;

    /** @return false when that was asked already */
    synchronized boolean ask(Asked asked) {
        if (asked.equals(newest)) {
            return false;
        }
        newest = asked;
        unwritten = true;
        return true;
    }

    /** Claims the writing. False when somebody writes: they will take up the newest. */
    synchronized boolean begin() {
        boolean mine = !writing;
        writing = true;
        return mine;
    }

    /** The question to write at; null gives the claim back. */
    synchronized @Nullable Asked next() {
        var next = unwritten ? newest : null;
        unwritten = false;
        writing = next != null;
        return next;
    }

    synchronized boolean isNewest(Asked asked) {
        return asked.equals(newest);
    }

    synchronized void drop() {
        writing = false;
    }
}
