package io.huiyin.voicebot.telephony;

import io.huiyin.core.call.Call;

/** Takes what the telephone delivers. Called on a virtual thread of the call's own, which it may keep. */
@FunctionalInterface
public interface Switchboard {
    /** @param head the call as it rings @param citizen its media, already open */
    void incoming(Call head, Leg citizen);
}
