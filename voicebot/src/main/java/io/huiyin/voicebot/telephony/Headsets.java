package io.huiyin.voicebot.telephony;

import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallId;

/** The agents' ends of calls, by account name: the headset at the desk, or an extension of the exchange. */
public interface Headsets {

    /** Tells who picks up or declines. Called once, before anything rings. */
    void listen(Handling handling);

    /** Rings; silently nothing when the agent has no device, for the desk shows the call anyway. */
    void ring(Call head, String agent);

    /** Stops ringing, for somebody else took the call or the citizen gave up. */
    void quiet(CallId call, String agent);

    /**
     * Opens the agent's end of a call that the agent has taken. It outlives a reload of the agent's page; without any
     * device it carries no sound and the agent types.
     */
    Leg open(Call head, String agent);

    /** What an agent does with a ringing device. */
    interface Handling {
        void pickUp(CallId call, String agent);

        void decline(CallId call, String agent);
    }
}
