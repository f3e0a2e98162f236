package io.huiyin.kbvectors.use;

/** There is no such feedback, or it was taken back. */
public final class UnknownFeedback extends RuntimeException {

    private final long id;

    UnknownFeedback(long id) {
        super("反馈 " + id + " 不存在，可能已由反馈人撤回；请刷新列表");
        this.id = id;
    }

    public long id() {
        return id;
    }
}
