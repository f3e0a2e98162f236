package io.huiyin.core.channel;

/** How a demand reached the hotline when nobody telephoned. */
public enum Channel {
    WEB("网站"),
    WECHAT("微信"),
    SMS("短信"),
    MAILBOX("市长信箱"),
    FORUM("网络留言"),
    MEDIA("媒体"),
    POLICE("110 移交"),
    PLATFORM("上级或部门平台");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** In the words of the people who work with it. */
    public String label() {
        return label;
    }
}
