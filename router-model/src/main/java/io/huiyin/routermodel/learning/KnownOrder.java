package io.huiyin.routermodel.learning;

import io.huiyin.routermodel.learnt.Order;
import java.time.Instant;
import java.util.List;

/**
 * An order to learn from.
 *
 * @param source the ticket, or {@code past-N}
 * @param unit code, in force today
 */
public record KnownOrder(String source, Instant filedAt, String text, String unit) {

    /** Like texts mostly begin alike: they are learnt from together, or tried on together. */
    private static final int BEGINNING = 12;

    /** Every tenth is never learnt from, the same ones each time: so versions can be compared by what none of them knows. */
    private static final int KEPT_OUT = 10;

    Order order() {
        return new Order(text, List.of(), unit);
    }

    String beginning() {
        return text.substring(0, Math.min(BEGINNING, text.length()));
    }

    boolean keptOut() {
        return Math.floorMod(beginning().hashCode() / 7, KEPT_OUT) == 0;
    }
}
