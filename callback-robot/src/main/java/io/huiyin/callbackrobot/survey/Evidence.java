package io.huiyin.callbackrobot.survey;

/**
 * What one word, with those before it, says about the question.
 *
 * @param value a value of the question
 * @param weight 3 says it outright, 2 says it in other words, 1 only hints
 * @param doubtful may mean the other thing
 * @param later said after 但是 or its like
 * @param tag the list that the head stands in
 */
record Evidence(
        String value,
        int weight,
        boolean doubtful,
        boolean later,
        boolean now,
        String tag,
        double likeness,
        String words) {

    Evidence doubted() {
        return new Evidence(value, weight, true, later, now, tag, likeness, words);
    }

    Evidence with(String other) {
        return new Evidence(other, weight, doubtful, later, now, tag, likeness, words);
    }
}
