package io.huiyin.voicebot.turn;

/**
 * What the other side waits for, which tells when an answer is whole.
 *
 * @param digits how many digits a number has; 0 for everything that is no number
 */
public record Expectation(Kind kind, int digits) {

    enum Kind {
        /** Two people talk: nobody waits for an end, an utterance only has to be written down. */
        NOTHING,
        /** What somebody wants, in their own words: one or many sentences. */
        DEMAND,
        /** A word or a short sentence: yes, no, how satisfied, a wish. */
        ANSWER,
        /** Where it is. */
        PLACE,
        NUMBER
    }

    public static final Expectation NOTHING = new Expectation(Kind.NOTHING, 0);
    public static final Expectation DEMAND = new Expectation(Kind.DEMAND, 0);
    public static final Expectation ANSWER = new Expectation(Kind.ANSWER, 0);
    public static final Expectation PLACE = new Expectation(Kind.PLACE, 0);

    /** Of a mobile telephone. */
    public static final Expectation PHONE = number(11);

    /** Whether it is told in somebody's own words. */
    public boolean isFree() {
        return kind == Kind.NOTHING || kind == Kind.DEMAND || kind == Kind.PLACE;
    }

    /** @param digits how many it has, at least 1 */
    public static Expectation number(int digits) {
        return new Expectation(Kind.NUMBER, digits);
    }
}
