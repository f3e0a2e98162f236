package io.huiyin.voicebot.queue;

import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.dialogue.Conversation;
import java.util.function.Consumer;

/** Calls of this moment: who waits, who speaks with whom; the robot's calls too. */
public interface CallCentre {

    /** What became of a robot's call. */
    enum Reach {
        ANSWERED,
        NO_ANSWER,
        BUSY,
        REJECTED,
        UNREACHABLE,
        FAILED
    }

    /**
     * Rings a citizen and, once answered, lets the robot speak on the call's own thread. Returns when the call is over.
     *
     * @param ticket number that the call is about
     */
    Reach callOut(CallId call, String number, String ticket, Consumer<Conversation> talk);
}
