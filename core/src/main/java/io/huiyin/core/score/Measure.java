package io.huiyin.core.score;

import java.util.List;

/**
 * A share that is counted among the steps of a unit.
 *
 * @param what the numerator in words
 * @param of the denominator in words
 * @param counted condition on a step that counts in the numerator, by the columns of {@link ScoreCards}
 * @param among likewise in the denominator
 */
record Measure(String code, String name, String what, String of, String counted, String among) {

    private static final String ANSWERED = "type = 'replied'";

    static final Measure RESOLUTION = new Measure(
            "resolution",
            "解决率",
            "回访后办结",
            "回访后办结或重办（未联系上的不计）",
            "type = 'closed' and actor <> 'system'",
            "(type = 'closed' and actor <> 'system' or type = 'rework')");

    /** In the order in which they are shown. */
    static List<Measure> by(ScoringRule rule) {
        String again = rule.falseClosingDays() == 0 ? "" : "，或 " + rule.falseClosingDays() + " 日内就同一事项再次来电";
        return List.of(
                new Measure(
                        "signOnTime", "签收及时率", "时限内签收", "签收", "type = 'signed' and at <= sign_by", "type = 'signed'"),
                new Measure(
                        "response",
                        "响应率",
                        "时限内联系诉求人",
                        "签收（联系时限未到的不计）",
                        "type = 'signed' and contact_by < :now and (contacted >= begun or next_contact <= contact_by)",
                        "type = 'signed' and contact_by < :now"),
                new Measure("contact", "联系率", "派单后联系过诉求人的答复", "答复", ANSWERED + " and contacted >= begun", ANSWERED),
                new Measure("onTime", "按时办结率", "时限内答复", "答复", ANSWERED + " and at <= reply_by", ANSWERED),
                RESOLUTION,
                satisfaction(rule.basicSatisfied()),
                new Measure(
                        "falseClosings",
                        "虚假办结率",
                        "诉求人说未解决" + again + "的答复",
                        "答复",
                        ANSWERED + " and (unsolved or again)",
                        ANSWERED),
                new Measure("returns", "退单率", "退单", "派单", "type = 'returned'", "type in ('dispatched', 'assigned')"),
                new Measure("returnsRefused", "退单驳回率", "被驳回的退单", "退单", "type = 'returnRefused'", "type = 'returned'"));
    }

    private static Measure satisfaction(ScoringRule.BasicSatisfied basic) {
        String asked = "type in ('closed', 'rework') and satisfaction is not null";
        String among = basic == ScoringRule.BasicSatisfied.LEFT_OUT ? asked + " and satisfaction <> 3" : asked;
        String counted = asked
                + (basic == ScoringRule.BasicSatisfied.SATISFIED ? " and satisfaction >= 3" : " and satisfaction >= 4");
        return new Measure("satisfaction", "满意率", "评价为满意", "有评价（" + basic.words() + "，未联系上、未表态的不计）", counted, among);
    }
}
