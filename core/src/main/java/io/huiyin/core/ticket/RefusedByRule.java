package io.huiyin.core.ticket;

/** A rule of the city says no; the message is the sentence that people are shown, with the rule's source. */
public final class RefusedByRule extends RuntimeException {

    private final String rule;

    /**
     * @param rule its name, e.g. {@code returnTooLate}
     * @param why the sentence for people
     * @param basis where the rule is written; empty when it is the order of things itself
     */
    public RefusedByRule(String rule, String why, String basis) {
        super(basis.isEmpty() ? why : why + "（依据：" + basis + "）");
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
