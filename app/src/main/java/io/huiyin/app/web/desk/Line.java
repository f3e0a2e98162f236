package io.huiyin.app.web.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.huiyin.core.call.Speaker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One utterance on the screen.
 *
 * @param raw as the recogniser gave it, when it differs from the text
 * @param settled false while the words may still change
 * @param missing why there is no text; null when there is
 * @param fromMillis start since the recording began; null when typed or not yet known
 */
public record Line(
        Speaker speaker,
        int utterance,
        String text,
        @Nullable String raw,
        @JsonProperty("final") boolean settled,
        @Nullable String missing,
        @Nullable Long fromMillis,
        Instant at) {}
