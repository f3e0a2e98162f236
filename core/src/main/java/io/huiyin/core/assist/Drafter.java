package io.huiyin.core.assist;

import io.huiyin.core.call.Speaker;
import java.util.List;

/** Writes the ticket's fields from what was said. */
public interface Drafter {

    /** One final utterance. */
    record Said(Speaker speaker, String text) {}

    TicketDraft draft(List<Said> conversation);
}
