package io.huiyin.routermodel.learnt;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/** McNemar's exact test of two that answered the same questions. */
public final class McNemar {

    private McNemar() {}

    /**
     * @param mine questions that only the one answered rightly
     * @param others that only the other did
     * @return how likely a difference as large would be, were both equally good, 0…1
     */
    public static double p(int mine, int others) {
        int less = Math.min(mine, others);
        int all = mine + others;
        // twice the chance of at most so many heads in so many throws
        return less == all - less ? 1 : Math.min(1, 2 * RegularizedBeta.value(0.5, all - less, less + 1.0));
    }
}
