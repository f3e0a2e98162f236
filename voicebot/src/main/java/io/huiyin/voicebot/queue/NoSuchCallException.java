package io.huiyin.voicebot.queue;

import io.huiyin.core.call.CallId;

/** The call has ended or never was. */
public final class NoSuchCallException extends RuntimeException {

    private final transient CallId call;

    public NoSuchCallException(CallId call) {
        super("no call " + call + " is going on");
        this.call = call;
    }

    public CallId call() {
        return call;
    }
}
