package io.huiyin.evaluation.retrieval;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.huiyin.evaluation.retrieval.JudgedTexts.Question;
import io.huiyin.kbvectors.search.Fusion.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each question brought, as CSV without any text: for whoever looks for better weights. */
final class Details implements AutoCloseable {

    private final @Nullable CsvWriter csv;

    /** @param file null for nowhere */
    Details(@Nullable Path file) throws IOException {
        csv = file == null ? null : CsvWriter.builder().build(file);
        if (csv != null) {
            csv.writeRecord("query", "length", "document", "meaning", "distinct", "words", "sounds", "relevant");
        }
    }

    void add(Question question, List<Candidate> candidates) {
        if (csv == null) {
            return;
        }
        for (var one : candidates) {
            csv.writeRecord(
                    question.id(),
                    String.valueOf(question.text().length()),
                    one.entry(),
                    String.valueOf(one.meaning()),
                    String.valueOf(one.distinct()),
                    String.valueOf(one.words()),
                    String.valueOf(one.sounds()),
                    question.relevant().contains(one.entry()) ? "1" : "0");
        }
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }
}
