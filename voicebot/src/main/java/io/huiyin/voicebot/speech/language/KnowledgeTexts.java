package io.huiyin.voicebot.speech.language;

import java.util.Collection;

/** What the hotline answers, in its own words. The knowledge is another module's. */
public interface KnowledgeTexts {

    /** Entries with their questions, and templates without what is filled in. */
    Collection<String> texts();
}
