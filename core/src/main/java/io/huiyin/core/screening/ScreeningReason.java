package io.huiyin.core.screening;

import io.huiyin.core.screening.ScreeningRecord.Way;

/** Why a person followed the advice or did not; free words go beside it. */
public enum ScreeningReason {
    TOLD_ROUTE(Way.CONFIRMED, "已告知途径，市民接受"),
    NOT_CONTENT(Way.CONFIRMED, "已说明，市民不满意但未要求登记"),
    STILL_VAGUE(Way.CONFIRMED, "经引导仍不明确"),
    ABUSE(Way.CONFIRMED, "提醒后仍辱骂骚扰"),
    OTHER_REFUSAL(Way.CONFIRMED, "其他"),
    OURS(Way.OVERRIDDEN, "属于本热线受理范围"),
    ONLY_MENTIONED(Way.OVERRIDDEN, "只是提到，不是诉求本身"),
    MISHEARD(Way.OVERRIDDEN, "文字有误"),
    NEW_FACTS(Way.OVERRIDDEN, "有新情况、新证据"),
    OTHER_OVERRIDE(Way.OVERRIDDEN, "其他"),
    NOT_CONVINCED(Way.INSISTED, "不认可依据"),
    ROUTE_TRIED(Way.INSISTED, "已走过该途径未解决"),
    WANTS_RECORD(Way.INSISTED, "要求登记并书面答复"),
    OTHER_INSISTENCE(Way.INSISTED, "其他");

    private final Way way;
    private final String label;

    ScreeningReason(Way way, String label) {
        this.way = way;
        this.label = label;
    }

    /** What it is a reason for. */
    public Way way() {
        return way;
    }

    public String label() {
        return label;
    }

    /** Whether it says nothing without words of its own. */
    boolean needsWords() {
        return name().startsWith("OTHER");
    }

    /** The reason in one sentence. */
    String with(String note) {
        return note.isBlank() ? label : label + "：" + note.strip();
    }
}
