package io.huiyin.core.city;

/** The rungs of the urge ladder, in their order. */
public enum UrgeStep {
    /** Before the deadline: a word on the unit's screen. */
    REMINDER("催办提醒"),
    /** After it: a numbered document, copied to the unit's leader in charge. */
    NOTICE("催办通知书"),
    /** When that did not help either: a numbered document to all. */
    CRITICISM("通报批评");

    private final String label;

    UrgeStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
