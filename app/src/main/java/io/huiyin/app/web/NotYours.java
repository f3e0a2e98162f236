package io.huiyin.app.web;

/** The viewer may look at it, but the step belongs to somebody else. */
public final class NotYours extends RuntimeException {

    public NotYours(String ticket) {
        super("工单「" + ticket + "」由其他单位主办，您可以查看，不能代为办理");
    }
}
