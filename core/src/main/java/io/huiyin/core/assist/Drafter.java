package io.huiyin.core.assist;

import java.util.List;

/** Writes the ticket's fields from what was said. */
public interface Drafter {

    /** One final utterance. */
    record Said(io.huiyin.core.call.Speaker speaker, String text) {}

    TicketDraft draft(List<Said> conversation);
}
