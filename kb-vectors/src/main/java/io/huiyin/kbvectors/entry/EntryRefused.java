package io.huiyin.kbvectors.entry;

/** A step that the entry's state or content does not allow; the message says what to do. */
public final class EntryRefused extends RuntimeException {

    private final String entry;

    EntryRefused(String entry, String why) {
        super(why);
        this.entry = entry;
    }

    public String entry() {
        return entry;
    }
}
