package io.huiyin.core.assist;

import java.util.List;

/** Open tickets that may be the same matter. */
public interface SimilarTickets {

    /** @param likeness 0…1 */
    record Similar(String ticket, String title, double likeness) {}

    List<Similar> similar(String demand, int limit);
}
