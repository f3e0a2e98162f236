package io.huiyin.voicebot.dialogue;

import io.huiyin.core.call.Call;

/** Speaks with citizens who ring when no agent works. Stands here, not beside the queue, so that arrows stay one-way. */
@FunctionalInterface
public interface NightDesk {

    /** Called once the call is answered, on the call's own thread; the call is hung up when it returns. */
    void take(Call head, Conversation conversation);
}
