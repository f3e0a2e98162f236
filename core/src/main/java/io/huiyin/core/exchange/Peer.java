package io.huiyin.core.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another platform that tickets pass to or come from.
 *
 * @param code what it calls itself in its messages
 * @param unit code of the unit that it is to us: what is dispatched to it is sent there; null when it only sends
 * @param citizens what it may be told of citizens
 * @param callsBack whether it calls the citizens of its own tickets back; else we do
 * @param kinds its codes of kinds, each with ours; so are the next two
 */
public record Peer(
        String code,
        String name,
        Level level,
        @Nullable String unit,
        Citizens citizens,
        boolean callsBack,
        Map<String, String> kinds,
        Map<String, String> matters,
        Map<String, String> areas,
        ExchangeSettings.Connection connection) {

    /** Where it stands. */
    public enum Level {
        /** A second-level platform of this city: a department's or a utility's. */
        SECOND,
        DISTRICT,
        CITY,
        PROVINCE
    }

    /** Whose name and number it may be told. */
    public enum Citizens {
        ALWAYS,
        /** Not of those who asked for secrecy. */
        UNLESS_SECRET,
        NEVER;

        boolean told(boolean secret) {
            return this == ALWAYS || this == UNLESS_SECRET && !secret;
        }
    }

    public Peer {
        kinds = Map.copyOf(kinds);
        matters = Map.copyOf(matters);
        areas = Map.copyOf(areas);
    }
}
