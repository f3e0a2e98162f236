package io.huiyin.core.catalogue;

/** What was offered cannot take force; the message says why and what to do. */
public final class ImportRefused extends RuntimeException {

    public ImportRefused(String why) {
        super(why);
    }
}
