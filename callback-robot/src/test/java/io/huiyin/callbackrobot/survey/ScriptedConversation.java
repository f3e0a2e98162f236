package io.huiyin.callbackrobot.survey;

import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Decision;
import io.huiyin.voicebot.dialogue.Conversation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A citizen who answers by a list: words, {@code #5} a key, {@code ...} silence; hangs up at its end. */
public final class ScriptedConversation implements Conversation {

    private final CallId call;
    private final Deque<String> script;
    private final boolean humanThere;
    private final List<String> said = new ArrayList<>();
    private boolean ended;

    public ScriptedConversation(CallId call, boolean humanThere, String... script) {
        this.call = call;
        this.humanThere = humanThere;
        this.script = new ArrayDeque<>(List.of(script));
    }

    @Override
    public CallId call() {
        return call;
    }

    @Override
    public void say(String text) {
        said.add(text);
    }

    @Override
    public Answer listen(String prompt, Duration patience) {
        String next = script.poll();
        if (next == null) {
            return new Answer.Gone();
        }
        if (next.equals("...")) {
            return new Answer.Silence();
        }
        return next.startsWith("#") ? new Answer.Key(next.charAt(1)) : new Answer.Words(next);
    }

    @Override
    public boolean handToHuman(String reason) {
        return humanThere;
    }

    @Override
    public boolean transfer(String number) {
        return false;
    }

    @Override
    public void decided(Decision decision) {}

    @Override
    public void hangUp() {
        ended = true;
    }

    public String all() {
        return String.join("\n", said);
    }

    public boolean ended() {
        return ended;
    }
}
