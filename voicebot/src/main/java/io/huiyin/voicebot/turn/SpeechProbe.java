package io.huiyin.voicebot.turn;

/** Says of one stream of telephone sound, window by window, how likely it is speech. Keeps the stream's state. */
@FunctionalInterface
public interface SpeechProbe {

    /** 32 ms at 8,000 Hz: the window of the voice activity model. */
    int WINDOW = 256;

    /** @param window {@link #WINDOW} samples that follow the ones before; @return 0 to 1 */
    float probability(short[] window);

    /** Makes a probe for a stream of its own. */
    @FunctionalInterface
    interface Maker {
        SpeechProbe make();
    }
}
