package io.huiyin.callbackrobot.survey;

import org.jspecify.annotations.Nullable;

/**
 * How an answer was understood: as a value of the question, as a command, or not at all (both null, doubtful).
 *
 * @param confidence 0…1, how much speaks for it; not a probability
 * @param doubtful to be asked again; what is doubtful is never recorded as happy
 * @param because the words that it rests on, for people
 */
public record Reading(
        @Nullable String value, @Nullable Command command, double confidence, boolean doubtful, String because) {

    static Reading nothing() {
        return new Reading(null, null, 0, true, "");
    }

    static Reading of(String value, double confidence, String because) {
        return new Reading(value, null, confidence, false, because);
    }

    static Reading of(Command command, double confidence, String because) {
        return new Reading(null, command, confidence, false, because);
    }

    Reading doubted() {
        return new Reading(value, command, Math.min(confidence, 0.5), true, because);
    }

    /** The value or the command as one word; {@code none} when nothing was understood. */
    public String word() {
        if (command != null) {
            return command.word();
        }
        return value == null ? "none" : value;
    }
}
