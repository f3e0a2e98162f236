package io.huiyin.voicebot.telephony;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/**
 * What our dial plan says of a call before its media comes: {@code UserEvent(HuiyinCall,…)}. Public, with setters, and so
 * named because the library fills it by reflection.
 */
public final class HuiyinCallEvent extends UserEvent {

    private static final long serialVersionUID = 1L;

    private @Nullable String call;
    private @Nullable String number;
    private @Nullable String hotline;

    public HuiyinCallEvent(Object source) {
        super(source);
    }

    public @Nullable String getCall() {
        return call;
    }

    public void setCall(String call) {
        this.call = call;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable String getHotline() {
        return hotline;
    }

    public void setHotline(String hotline) {
        this.hotline = hotline;
    }
}
