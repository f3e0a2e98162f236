package io.huiyin.kbvectors.use;

/** Somebody has answered for the complaint already. */
public final class FeedbackSettled extends RuntimeException {

    private final long id;

    FeedbackSettled(long id) {
        super("这条反馈已经有人办结，不能再改；请刷新列表查看处理结果");
        this.id = id;
    }

    public long id() {
        return id;
    }
}
