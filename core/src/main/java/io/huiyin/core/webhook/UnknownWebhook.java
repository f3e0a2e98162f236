package io.huiyin.core.webhook;

/** There is no such subscription any more. */
public final class UnknownWebhook extends RuntimeException {

    public UnknownWebhook(long id) {
        super("订阅 " + id + " 已不存在");
    }
}
