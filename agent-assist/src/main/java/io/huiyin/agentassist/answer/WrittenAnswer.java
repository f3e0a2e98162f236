package io.huiyin.agentassist.answer;

import io.huiyin.core.assist.Answer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to the demand so far. Every sentence names the entries that say it.
 *
 * @param sources what the sentences cite, by number
 * @param model name of the language model that wrote it; null when it is made of the entries' own sentences
 */
public record WrittenAnswer(
        List<Sentence> sentences,
        List<Source> sources,
        @Nullable String model) {

    /** No entry answers. */
    public static final WrittenAnswer NONE = new WrittenAnswer(List.of(), List.of(), null);

    /** @param cites numbers of the sources, at least one */
    public record Sentence(String text, List<Integer> cites) {
        public Sentence {
            cites = List.copyOf(cites);
        }
    }

    /**
     * @param number as the sentences cite it: the card's place
     * @param owner code of the unit that answers for it
     */
    public record Source(
            int number,
            String entry,
            String title,
            String basis,
            String owner,
            LocalDate from,
            @Nullable LocalDate until) {}

    public WrittenAnswer {
        sentences = List.copyOf(sentences);
        sources = List.copyOf(sources);
    }

    /** Only the cards that are cited are sources. */
    static WrittenAnswer of(List<Sentence> sentences, List<Answer> cards, @Nullable String model) {
        var sources = sentences.stream()
                .flatMap(sentence -> sentence.cites().stream())
                .distinct()
                .sorted()
                .map(number -> source(number, cards.get(number - 1)))
                .toList();
        return new WrittenAnswer(sentences, sources, model);
    }

    private static Source source(int number, Answer card) {
        return new Source(number, card.entry(), card.title(), card.basis(), card.owner(), card.from(), card.until());
    }
}
