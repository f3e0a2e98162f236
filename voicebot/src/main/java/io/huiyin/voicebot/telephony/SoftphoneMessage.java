package io.huiyin.voicebot.telephony;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The text frames of the softphone's protocol; {@code type} says which. */
sealed interface SoftphoneMessage {

    @JsonProperty
    String type();

    /** @param line the hotline's number, as the display shows it */
    record Ringing(String type, String line, String call) implements SoftphoneMessage {
        Ringing(String line, String call) {
            this("ringing", line, call);
        }
    }

    record Answered(String type, String call) implements SoftphoneMessage {
        Answered(String call) {
            this("answered", call);
        }
    }

    record Text(String type, String speaker, String text) implements SoftphoneMessage {
        Text(String speaker, String text) {
            this("text", speaker, text);
        }
    }

    /** @param reason {@code hangup}, {@code busy}, {@code noanswer}, {@code transferred …} */
    record Ended(String type, String reason) implements SoftphoneMessage {
        Ended(String reason) {
            this("ended", reason);
        }
    }

    /**
     * From the browser.
     *
     * @param type {@code dial}, {@code answer}, {@code hangup}, {@code digit}, {@code text}
     */
    record FromBrowser(
            String type, @Nullable String digit, @Nullable String text) {}
}
