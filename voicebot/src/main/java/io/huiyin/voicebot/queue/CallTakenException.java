package io.huiyin.voicebot.queue;

import io.huiyin.core.call.CallId;

/** Somebody else has taken the call. */
public final class CallTakenException extends RuntimeException {

    private final transient CallId call;

    public CallTakenException(CallId call) {
        super("call " + call + " has been taken already");
        this.call = call;
    }

    public CallId call() {
        return call;
    }
}
