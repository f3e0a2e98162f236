package io.huiyin.kbvectors.judged;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the right entry came, best first; and for a question that has none, whether anything was shown. */
public enum Place {
    FIRST,
    AMONG_THREE,
    LATER,
    MISSED,
    SILENT,
    SPOKE;

    /** As many as an agent sees. */
    private static final int SEEN = 3;

    static Place of(List<String> wanted, List<String> shown) {
        if (wanted.isEmpty()) {
            return shown.isEmpty() ? SILENT : SPOKE;
        }
        for (int at = 0; at < shown.size(); at++) {
            if (wanted.contains(shown.get(at))) {
                return at == 0 ? FIRST : at < SEEN ? AMONG_THREE : LATER;
            }
        }
        return MISSED;
    }

    /** An agent sees something else than what answers. */
    public boolean wrong() {
        return this == LATER || this == MISSED || this == SPOKE;
    }

    public boolean worseThan(@Nullable Place before) {
        return before != null && compareTo(before) > 0;
    }
}
