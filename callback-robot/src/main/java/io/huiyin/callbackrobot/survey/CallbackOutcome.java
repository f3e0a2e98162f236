package io.huiyin.callbackrobot.survey;

import java.util.List;

/** What became of one try to ask a citizen. {@link #word()} is the word of the product's commands. */
public sealed interface CallbackOutcome {

    String word();

    /** What was answered before it ended, in the order of the questions. */
    default List<GivenAnswer> answers() {
        return List.of();
    }

    /** One sentence for the ticket's story. */
    default String note() {
        return "";
    }

    /** All questions have answers without doubt. */
    record Completed(List<GivenAnswer> answers) implements CallbackOutcome {
        public Completed {
            answers = List.copyOf(answers);
        }

        @Override
        public String word() {
            return "completed";
        }
    }

    record NoAnswer() implements CallbackOutcome {
        @Override
        public String word() {
            return "noAnswer";
        }
    }

    record Busy() implements CallbackOutcome {
        @Override
        public String word() {
            return "busy";
        }
    }

    record Rejected() implements CallbackOutcome {
        @Override
        public String word() {
            return "rejected";
        }
    }

    record Unreachable() implements CallbackOutcome {
        @Override
        public String word() {
            return "unreachable";
        }
    }

    /** An answering machine or a network's announcement spoke. */
    record Machine() implements CallbackOutcome {
        @Override
        public String word() {
            return "machine";
        }
    }

    record WrongPerson() implements CallbackOutcome {
        @Override
        public String word() {
            return "wrongPerson";
        }
    }

    /** @param optOut never ring this number by robot again */
    record Refused(boolean optOut, List<GivenAnswer> answers) implements CallbackOutcome {
        public Refused {
            answers = List.copyOf(answers);
        }

        @Override
        public String word() {
            return "refused";
        }
    }

    /** Not now: the citizen is busy. */
    record Postponed() implements CallbackOutcome {
        @Override
        public String word() {
            return "postponed";
        }
    }

    /** @param taken whether a human took the call at once; otherwise somebody rings back */
    record HandedOver(String note, boolean taken, List<GivenAnswer> answers) implements CallbackOutcome {
        public HandedOver {
            answers = List.copyOf(answers);
        }

        @Override
        public String word() {
            return "handedOver";
        }
    }

    record Failed(String note) implements CallbackOutcome {
        @Override
        public String word() {
            return "failed";
        }
    }
}
