package io.huiyin.voicebot.queue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

/** Calls that no human has taken yet, the longest waiting first. Guarded by the floor's lock. */
final class WaitingLine {

    private final Deque<Standing> calls = new ArrayDeque<>();
    private final IntConsumer changed;

    /** @param changed hears the new length */
    WaitingLine(IntConsumer changed) {
        this.changed = changed;
    }

    void addFirst(Standing call) {
        calls.remove(call);
        calls.addFirst(call);
        changed.accept(calls.size());
    }

    void addLast(Standing call) {
        calls.addLast(call);
        changed.accept(calls.size());
    }

    void remove(Standing call) {
        if (calls.remove(call)) {
            changed.accept(calls.size());
        }
    }

    List<Standing> all() {
        return List.copyOf(calls);
    }
}
