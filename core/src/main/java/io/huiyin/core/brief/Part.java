package io.huiyin.core.brief;

import io.huiyin.core.ticket.NewTicket;
import org.jspecify.annotations.Nullable;

/** A part of a demand that can be heard wrongly, and without which nobody can work on it. */
public enum Part {
    PLACE("地点"),
    TIME("时间"),
    PHONE("联系电话");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Empty when nothing is known. */
    String of(NewTicket demand) {
        @Nullable
        String words = switch (this) {
            case PLACE -> demand.place();
            case TIME -> demand.happened();
            case PHONE -> demand.phone();
        };
        return words == null ? "" : words;
    }
}
