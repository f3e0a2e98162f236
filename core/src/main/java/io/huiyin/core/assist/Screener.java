package io.huiyin.core.assist;

import java.util.List;

/** Tells demands that the hotline may not accept apart. It only advises: a human confirms, the citizen may insist. */
public interface Screener {

    /**
     * A matter that this citizen was answered before.
     *
     * @param ticket its number; empty when it has none
     * @param words what it was about, and what was answered
     */
    record Settled(String ticket, String words) {}

    /** A kind of demand that the city's hotline does not take, as its own rules say it. */
    record Kind(String code, String title, String basis, String route, String script) {}

    /** What an agent can decline by, also where the machine advised nothing. */
    default List<Kind> kinds() {
        return List.of();
    }

    /**
     * @param demand the demand so far, all the citizen's sentences
     * @param earlier what this citizen was answered before, newest first
     */
    ScreeningAdvice screen(String demand, List<Settled> earlier);

    /** False as long as it still learns, and looks for danger only. */
    default boolean ready() {
        return true;
    }

    /** Of somebody of whom nothing is known. */
    default ScreeningAdvice screen(String demand) {
        return screen(demand, List.of());
    }
}
