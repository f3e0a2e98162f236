package io.huiyin.core.bulletin;

/** There is no such bulletin. */
public final class UnknownBulletin extends RuntimeException {

    UnknownBulletin(long id) {
        super("没有编号为 " + id + " 的通报");
    }
}
