package io.huiyin.core.catalogue;

/** What was looked at is no longer so: somebody else has decided, or the catalogue is another by now. */
public final class CatalogueMoved extends RuntimeException {

    public CatalogueMoved(String why) {
        super(why);
    }
}
