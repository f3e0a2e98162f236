package io.huiyin.app.web.desk;

import io.huiyin.agentassist.answer.WrittenAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the demand so far, as the desk shows it.
 *
 * @param model name of the language model that wrote it; null when it is made of the entries' own sentences
 */
public record DeskAnswer(
        List<AnswerSentence> sentences,
        List<AnswerSource> sources,
        @Nullable String model) {

    /** @param cites numbers of the sources */
    public record AnswerSentence(String text, List<Integer> cites) {}

    /** An entry that is cited. */
    public record AnswerSource(
            int number,
            String entry,
            String title,
            String basis,
            String ownerName,
            LocalDate from,
            @Nullable LocalDate until) {}

    static DeskAnswer of(WrittenAnswer answer, UnaryOperator<String> unitName) {
        return new DeskAnswer(
                answer.sentences().stream()
                        .map(s -> new AnswerSentence(s.text(), s.cites()))
                        .toList(),
                answer.sources().stream()
                        .map(s -> new AnswerSource(
                                s.number(),
                                s.entry(),
                                s.title(),
                                s.basis(),
                                unitName.apply(s.owner()),
                                s.from(),
                                s.until()))
                        .toList(),
                answer.model());
    }
}
