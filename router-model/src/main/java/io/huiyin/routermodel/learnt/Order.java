package io.huiyin.routermodel.learnt;

import java.util.List;

/**
 * An order of the past whose unit is known.
 *
 * @param text the demand
 * @param given what was known beside the text, e.g. {@code category=noise}; empty when nothing was
 * @param unit who answered for it
 */
public record Order(String text, List<String> given, String unit) {

    public Order {
        given = List.copyOf(given);
    }
}
