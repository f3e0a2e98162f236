package io.huiyin.core.call;

/**
 * Hears every event of every call. Called on the media plane: it must return within a few milliseconds, and hands
 * longer work to a bounded pool of its own. What it throws is logged and ends nothing.
 */
@FunctionalInterface
public interface CallListener {
    void on(CallEvent event);
}
