package io.huiyin.app.demo;

import io.huiyin.core.audio.AudioFrame;

/** The story's citizen, whatever telephone he holds. Methods return at once. */
interface Citizen extends AutoCloseable {

    /** Rings the hotline. */
    void dial();

    /** Takes the call that rings. */
    void answer();

    /** Says this after what is still being said. */
    void speak(AudioFrame speech);

    void press(char digit);

    void hangUp();

    @Override
    void close();
}
