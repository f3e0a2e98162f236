package io.huiyin.core.call;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** When an item passed each station on its way from the socket to the screen. Immutable. */
public record Timeline(Map<Station, Instant> marks) {

    /** The stations in the order in which an item passes them. */
    public enum Station {
        SPEECH_BEGAN,
        SPEECH_ENDED,
        END_DECIDED,
        TEXT_READY,
        SCREEN_SENT
    }

    public static final Timeline EMPTY = new Timeline(Map.of());

    public Timeline {
        marks = Map.copyOf(marks);
    }

    public Timeline mark(Station station, Instant at) {
        var more = new EnumMap<Station, Instant>(Station.class);
        more.putAll(marks);
        more.put(station, at);
        return new Timeline(more);
    }
}
