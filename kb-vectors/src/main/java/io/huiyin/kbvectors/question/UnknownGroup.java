package io.huiyin.kbvectors.question;

/** There is no such group of questions. */
public final class UnknownGroup extends RuntimeException {

    private final long id;

    UnknownGroup(long id) {
        super("问题组 " + id + " 不存在；请刷新列表");
        this.id = id;
    }

    public long id() {
        return id;
    }
}
