package io.huiyin.voicebot.intake;

import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Decision;
import io.huiyin.voicebot.dialogue.Conversation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A citizen who answers by a list, {@code #1} a key, and hangs up at its end. */
final class Citizen implements Conversation {
    private final CallId id = CallId.random();
    private final Deque<String> script;
    private final boolean humanThere;
    final List<String> heard = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    int handedOver;

    Citizen(boolean humanThere, String... script) {
        this.humanThere = humanThere;
        this.script = new ArrayDeque<>(List.of(script));
    }

    @Override
    public CallId call() {
        return id;
    }

    @Override
    public void say(String text) {
        heard.add(text);
    }

    @Override
    public Answer listen(String prompt, Duration patience) {
        String next = script.poll();
        if (next == null) {
            return new Answer.Gone();
        }
        if (next.isEmpty()) {
            return new Answer.Silence();
        }
        return next.startsWith("#") ? new Answer.Key(next.charAt(1)) : new Answer.Words(next);
    }

    @Override
    public boolean handToHuman(String reason) {
        handedOver++;
        return humanThere;
    }

    @Override
    public boolean transfer(String number) {
        return false;
    }

    @Override
    public void decided(Decision decision) {
        decisions.add(decision);
    }

    @Override
    public void hangUp() {}

    List<String> outcomes() {
        return decisions.stream().map(Decision::outcome).toList();
    }

    String all() {
        return String.join("\n", heard);
    }
}
