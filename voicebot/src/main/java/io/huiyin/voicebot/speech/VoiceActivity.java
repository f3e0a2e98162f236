package io.huiyin.voicebot.speech;

import io.huiyin.core.audio.AudioFrame;

/** Tells voice from everything else on a line. Safe for many threads; each side of each call has a track of its own. */
public interface VoiceActivity extends AutoCloseable {

    /** Listens to one side of one call. */
    Track track();

    String engine();

    @Override
    void close();

    /** One side of a call as it streams by. For one thread; 0.1 ms a frame, so the call's own thread will do. */
    interface Track {

        /**
         * @param frame the next sound, of any length without gaps
         * @return how likely the newest 32 ms are voice, 0…1; until 32 ms are full, as before
         */
        float hear(AudioFrame frame);
    }
}
