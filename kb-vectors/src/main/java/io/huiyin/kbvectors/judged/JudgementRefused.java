package io.huiyin.kbvectors.judged;

/** A question that cannot be kept or is not there; the message says what to do. */
public final class JudgementRefused extends RuntimeException {

    private final String question;

    JudgementRefused(String question, String why) {
        super(why);
        this.question = question;
    }

    /** There is no question yet, or the base is not ready. */
    public static JudgementRefused nothingToAsk() {
        return new JudgementRefused("", "还没有评测问题，或知识库尚在准备：请先在检索测试中登记问题，稍后再运行");
    }

    public String question() {
        return question;
    }
}
