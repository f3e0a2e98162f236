package io.huiyin.evaluation.dialogue;

import java.io.IOException;

/** The whole product on a database of its own, ready to take calls; who wires the product fills it. */
public interface NightProduct extends AutoCloseable {

    /** @throws java.util.NoSuchElementException when the product has no such part */
    <T> T bean(Class<T> type);

    @Override
    void close();

    /** Starts one. */
    @FunctionalInterface
    interface Start {
        /**
         * Waits until it can answer from its knowledge.
         *
         * @param hearing whether it must be able to hear, too
         * @throws io.huiyin.voicebot.speech.SpeechUnavailable when it can not in time
         */
        NightProduct start(boolean hearing) throws IOException;
    }
}
