package io.huiyin.core.assist;

import java.util.List;

/** The knowledge base as the desk and the voicebot see it. */
public interface AnswerSource {

    /**
     * @param question what the citizen wants, in any number of sentences
     * @return at most {@code limit} answers valid today, best first; empty when nothing is good enough
     */
    List<Answer> answers(String question, int limit);
}
