package io.huiyin.voicebot.queue;

/** Hears how the floor changes. Must return within a few milliseconds; what it throws is logged and ends nothing. */
public interface FloorListener {

    /** @param waiting number of calls that no human has taken yet */
    default void waiting(int waiting) {}

    default void seat(Seat seat) {}
}
