package io.huiyin.agentassist.suggestion;

import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import java.util.Optional;

/** What stands on the desk for a call now, and the agent's corrections of it. */
public interface Assistance {

    /** The last values of a call; empty for a call that is unknown or ended long ago. */
    Optional<AssistSnapshot> of(CallId call);

    /**
     * An agent put a line of the transcript right: everything is worked out again from the corrected words. Does nothing
     * for a line or call that is not known.
     *
     * @param utterance number of the utterance within the call and speaker
     */
    void corrected(CallId call, Speaker speaker, int utterance, String text);
}
