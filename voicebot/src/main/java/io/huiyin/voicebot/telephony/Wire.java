package io.huiyin.voicebot.telephony;

import io.huiyin.core.audio.AudioFrame;

/** A softphone's socket as its call sees it: never blocks, drops sound that the other end does not take in time. */
interface Wire {

    void sound(AudioFrame frame);

    void tell(SoftphoneMessage message);

    /** @param reason why a well-behaved end is sent away; shown to its maker */
    void refuse(String reason);
}
