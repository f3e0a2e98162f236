package io.huiyin.agentassist.trend;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Some days of a topic against the same days of the weeks before.
 *
 * <p>If nothing has changed, each ticket of the {@code weeks + 1} spans fell into the last one with the probability
 * 1 ÷ (weeks + 1): the conditional test of two Poisson rates (Przyborowski and Wilenski, Biometrika 31, 1940). Demands come
 * in clusters, so that counts vary more than Poisson's: both are divided by the spread before (the quasi-likelihood of
 * McCullagh and Nelder, Generalized Linear Models, chapter 6).
 *
 * @param days how many, the last of them the day looked at
 * @param before all tickets of the same days in the weeks before
 * @param weeks how many weeks before, at least 1
 * @param spread how many times a Poisson's variance the topic has, at least 1
 */
record Surge(int days, int tickets, int before, int weeks, double spread) {

    /** How many there usually are in as many days. */
    double usual() {
        return (double) before / weeks;
    }

    /** More than usual; negative when fewer. */
    double excess() {
        return tickets - usual();
    }

    /** How likely so many or more are if nothing has changed, 0…1. */
    double likelihood() {
        return likelihood(tickets, before);
    }

    /** The same when part of the tickets is explained by something else. */
    double likelihood(double left, double expectedBefore) {
        return left <= 0 ? 1 : RegularizedBeta.value(1.0 / (weeks + 1), left / spread, expectedBefore / spread + 1);
    }
}
