package io.huiyin.app.demo;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened, each event with its milliseconds since the ring. Safe for many threads. */
final class Story {

    /** One station's event, as it is printed and written. */
    record Event(long atMillis, String station, @JsonIgnore Map<String, Object> details) {

        /** The details stand beside the two fixed keys. */
        @JsonAnyGetter
        Map<String, Object> more() {
            return details;
        }
    }

    private final List<Event> events = new ArrayList<>();
    private final Telephony telephony;
    private long ringNanos;

    Story(Telephony telephony) {
        this.telephony = telephony;
    }

    Telephony telephony() {
        return telephony;
    }

    /** @param call the product's id of it */
    synchronized void ring(String call) {
        ringNanos = System.nanoTime();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("call", call);
        details.put("telephony", telephony);
        tell("ring", details);
    }

    synchronized void tell(String station, Map<String, Object> details) {
        var event = new Event((System.nanoTime() - ringNanos) / 1_000_000, station, new LinkedHashMap<>(details));
        events.add(event);
        System.out.printf("%8d ms  %-11s %s%n", event.atMillis(), station, inWords(details));
    }

    synchronized List<Event> events() {
        return List.copyOf(events);
    }

    synchronized @Nullable Event first(String station) {
        return events.stream()
                .filter(e -> e.station().equals(station))
                .findFirst()
                .orElse(null);
    }

    private static String inWords(Map<String, Object> details) {
        var words = new StringBuilder();
        details.forEach((name, value) -> words.append(words.isEmpty() ? "" : " · ")
                .append(name)
                .append(' ')
                .append(value));
        return words.toString();
    }
}
