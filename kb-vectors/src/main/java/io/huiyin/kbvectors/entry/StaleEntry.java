package io.huiyin.kbvectors.entry;

/** Somebody else changed the entry meanwhile. What was typed is still the asker's: nothing was written. */
public final class StaleEntry extends RuntimeException {

    private final String entry;

    StaleEntry(String entry, KeptEntry.Step last) {
        super("条目「" + entry + "」已被 " + last.who() + " 改动，您的内容没有保存，也没有丢失：请对照最新内容后再保存");
        this.entry = entry;
    }

    public String entry() {
        return entry;
    }
}
