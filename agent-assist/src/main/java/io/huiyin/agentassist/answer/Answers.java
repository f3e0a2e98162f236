package io.huiyin.agentassist.answer;

import io.huiyin.agentassist.injection.MachineTalk;
import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.Embedder;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers made of what entries say. */
@Component
public class Answers {

    private final ExtractedAnswers extracted;
    private final Optional<ModelWriter> writer;

    /** @param writer empty where no language model is set up */
    public Answers(Embedder embedder, Optional<ModelWriter> writer) {
        this.extracted = new ExtractedAnswers(embedder);
        this.writer = writer;
    }

    /** Whether somebody may be asked to write: what is extracted then only stands until they have. */
    public boolean mayBeWritten() {
        return writer.filter(ModelWriter::open).isPresent();
    }

    /** The entries' own sentences; at once. */
    public WrittenAnswer extracted(String question, List<Answer> cards) {
        return extracted.answer(MachineTalk.without(question), sound(cards));
    }

    /** A language model's words, as far as the entries say them. Takes seconds. */
    public Optional<WrittenAnswer> written(String question, List<Answer> cards) {
        return writer.flatMap(one -> one.write(MachineTalk.without(question), sound(cards)));
    }

    /** A document that tells a machine what to do is not written from; its number stays. */
    private static List<Answer> sound(List<Answer> cards) {
        return cards.stream()
                .map(card -> MachineTalk.in(card.title() + "\n" + card.text()) ? emptied(card) : card)
                .toList();
    }

    private static Answer emptied(Answer card) {
        return new Answer(
                card.entry(), "", "", card.basis(), card.owner(), card.from(), card.until(), card.score(), card.why());
    }
}
