package io.huiyin.voicebot.telephony;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.telephony.Leg.Received;
import io.huiyin.voicebot.telephony.SoftphoneMessage.FromBrowser;
import org.jspecify.annotations.Nullable;

/** An agent's headset: the newest socket of that agent's pages, if any, and the call it carries. */
final class AgentHeadset {

    private final String agent;
    private final Headsets.Handling handling;
    private @Nullable Wire wire;
    private @Nullable Call ringing;
    private @Nullable SoftphoneLeg leg;

    AgentHeadset(String agent, Headsets.Handling handling) {
        this.agent = agent;
        this.handling = handling;
    }

    /** A page was opened: it takes over the headset with what is going on. */
    synchronized void connected(Wire fresh) {
        if (wire != null) {
            wire.refuse("another page has taken the headset");
        }
        wire = fresh;
        if (leg != null) {
            fresh.tell(new SoftphoneMessage.Answered(leg.call().toString()));
        } else if (ringing != null) {
            fresh.tell(new SoftphoneMessage.Ringing(ringing.line(), ringing.id().toString()));
        }
    }

    /** The call goes on: the page may only be reloading. */
    synchronized void disconnected(Wire old) {
        if (old.equals(wire)) {
            wire = null;
        }
    }

    synchronized void ring(Call head) {
        ringing = head;
        if (wire != null) {
            wire.tell(new SoftphoneMessage.Ringing(head.line(), head.id().toString()));
        }
    }

    synchronized void quiet(CallId call) {
        if (ringing != null && ringing.id().equals(call)) {
            ringing = null;
            if (wire != null) {
                wire.tell(new SoftphoneMessage.Ended("noanswer"));
            }
        }
    }

    synchronized Leg open(Call head) {
        ringing = null;
        var fresh = new SoftphoneLeg(head.id(), this::wire, () -> free(head.id()));
        leg = fresh;
        fresh.answer();
        return fresh;
    }

    private synchronized @Nullable Wire wire() {
        return wire;
    }

    private synchronized void free(CallId call) {
        if (leg != null && leg.call().equals(call)) {
            leg = null;
        }
    }

    private synchronized @Nullable SoftphoneLeg current() {
        return leg;
    }

    private synchronized @Nullable Call takeRinging() {
        var call = ringing;
        ringing = null;
        return call;
    }

    void received(AudioFrame frame) {
        var current = current();
        if (current != null) {
            current.receive(new Received.Sound(frame));
        }
    }

    void received(FromBrowser message, Wire from) {
        var current = current();
        switch (message.type()) {
            case "answer" -> {
                var call = takeRinging();
                if (call != null) {
                    handling.pickUp(call.id(), agent);
                }
            }
            case "hangup" -> {
                var call = takeRinging();
                if (call != null) {
                    handling.decline(call.id(), agent);
                } else if (current != null) {
                    current.end("hangup");
                }
            }
            case "text" -> {
                var text = message.text();
                if (current != null && text != null && !text.isBlank()) {
                    current.receive(new Received.Typed(text.strip()));
                }
            }
            default -> from.refuse("an agent's headset knows no message of type " + message.type());
        }
    }
}
