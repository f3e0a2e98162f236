package io.huiyin.kbvectors.entry;

/** There is no such entry. */
public final class UnknownEntry extends RuntimeException {

    private final String entry;

    public UnknownEntry(String entry) {
        super("知识条目「" + entry + "」不存在，或您无权查看");
        this.entry = entry;
    }

    public String entry() {
        return entry;
    }
}
