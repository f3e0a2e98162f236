package io.huiyin.voicebot.telephony;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.telephony.Leg.Received;
import io.huiyin.voicebot.telephony.SoftphoneMessage.FromBrowser;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A citizen's telephone in a browser: one socket, one number, one call at a time. */
final class CitizenHandset {

    private final String number;
    private final Wire wire;
    private final SoftphoneTelephone telephone;
    private @Nullable SoftphoneLeg leg;
    private @Nullable Runnable onPickUp;
    private @Nullable Runnable onDecline;

    CitizenHandset(String number, Wire wire, SoftphoneTelephone telephone) {
        this.number = number;
        this.wire = wire;
        this.telephone = telephone;
    }

    String number() {
        return number;
    }

    void received(FromBrowser message) {
        switch (message.type()) {
            case "dial" -> dial();
            case "answer" -> take(true);
            case "hangup" -> hangUp();
            case "digit" -> digit(message.digit());
            case "text" -> text(message.text());
            default -> wire.refuse("no message of type " + message.type() + " is known");
        }
    }

    void received(AudioFrame frame) {
        var current = current();
        if (current != null) {
            current.receive(new Received.Sound(frame));
        }
    }

    /** The page was closed or the network broke. */
    void gone() {
        hangUp();
    }

    private void dial() {
        SoftphoneLeg fresh;
        synchronized (this) {
            if (leg != null) {
                return;
            }
            fresh = newLeg(CallId.random());
            leg = fresh;
        }
        // first: a robot answers at once, and what rings after that would look like a call of somebody else
        wire.tell(new SoftphoneMessage.Ringing(telephone.line(), fresh.call().toString()));
        if (!telephone.dialled(number, fresh)) {
            fresh.end("busy");
        }
    }

    /**
     * Rings this handset.
     *
     * @return null when it is in a call already
     */
    synchronized @Nullable SoftphoneLeg ring(CallId call, Consumer<SoftphoneLeg> pickedUp, Runnable declined) {
        if (leg != null) {
            return null;
        }
        var fresh = newLeg(call);
        leg = fresh;
        onPickUp = () -> pickedUp.accept(fresh);
        onDecline = declined;
        wire.tell(new SoftphoneMessage.Ringing(telephone.line(), call.toString()));
        return fresh;
    }

    private SoftphoneLeg newLeg(CallId call) {
        return new SoftphoneLeg(call, () -> wire, () -> free(call));
    }

    private synchronized void free(CallId call) {
        if (leg != null && leg.call().equals(call)) {
            leg = null;
            onPickUp = null;
            onDecline = null;
        }
    }

    private synchronized @Nullable SoftphoneLeg current() {
        return leg;
    }

    private void hangUp() {
        var current = current();
        if (current != null) {
            take(false);
            current.end("hangup");
        }
    }

    private void take(boolean yes) {
        Runnable decision;
        synchronized (this) {
            decision = yes ? onPickUp : onDecline;
            onPickUp = null;
            onDecline = null;
        }
        if (decision != null) {
            decision.run();
        }
    }

    private void digit(@Nullable String digit) {
        var current = current();
        if (digit == null || digit.length() != 1 || "0123456789*#".indexOf(digit.charAt(0)) < 0) {
            wire.refuse("a digit is one of 0123456789*#");
        } else if (current != null) {
            current.receive(new Received.Digit(digit.charAt(0)));
        }
    }

    private void text(@Nullable String text) {
        var current = current();
        if (text != null && !text.isBlank() && current != null) {
            current.receive(new Received.Typed(text.strip()));
        }
    }
}
