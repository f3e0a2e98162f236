package io.huiyin.core.unit;

import java.util.List;

/**
 * A part of a street or village (网格) that certain people know door by door. It is no unit: it leads nothing, nothing is
 * dispatched to it, and its workers only help the street.
 *
 * @param unit code of the street, town, village or community that it lies in
 * @param workers account names of those who walk it
 */
public record Grid(String code, String name, String unit, List<String> workers) {

    public Grid {
        workers = List.copyOf(workers);
    }
}
