package io.huiyin.app.web;

/** The viewer may look at it, but what was asked for belongs to somebody else. */
public final class NotYours extends RuntimeException {

    private NotYours(String subject, String words) {
        super(subject + words);
    }

    public NotYours(String ticket) {
        this("工单「" + ticket + "」", "由其他单位主办，您可以查看，不能代为办理");
    }

    /** For a unit that is not below the viewer's own. */
    public static NotYours unit(String code) {
        return new NotYours("单位「" + code + "」", "不由您维护：单位负责人只维护本单位的下级和人员");
    }
}
