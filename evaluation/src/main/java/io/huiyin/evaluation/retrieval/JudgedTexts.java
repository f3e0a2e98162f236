package io.huiyin.evaluation.retrieval;

import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.CsvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Texts to be found, and texts that should find them. */
record JudgedTexts(List<Text> documents, List<Question> questions) {

    record Text(String id, String text) {}

    /** @param relevant ids of documents, at least one */
    record Question(String id, String text, Set<String> relevant) {
        Question as(String otherText) {
            return new Question(id, otherText, relevant);
        }
    }

    /** What is to be found and what should find it. */
    Stream<String> texts() {
        return Stream.concat(
                documents.stream().map(Text::text), questions.stream().map(Question::text));
    }

    /** @throws BadInput for a file, a column or an id that is not there */
    static JudgedTexts read(Path documents, Path queries) {
        var texts = new ArrayList<Text>();
        var ids = new HashSet<String>();
        for (var row : CsvFile.rows(documents, List.of("id", "text"))) {
            if (!ids.add(row.getField("id"))) {
                throw new BadInput(documents + ", line " + row.getStartingLineNumber() + ": a second "
                        + row.getField("id") + ": give each document an id of its own");
            }
            texts.add(new Text(row.getField("id"), row.getField("text")));
        }
        var questions = new ArrayList<Question>();
        for (var row : CsvFile.rows(queries, List.of("id", "text", "relevant"))) {
            var relevant = Set.of(row.getField("relevant").split(";"));
            if (!ids.containsAll(relevant)) {
                throw new BadInput(queries + ", line " + row.getStartingLineNumber() + ": no document "
                        + row.getField("relevant") + " in " + documents + ": name ids that are there, parted by ;");
            }
            questions.add(new Question(row.getField("id"), row.getField("text"), relevant));
        }
        if (texts.isEmpty() || questions.isEmpty()) {
            throw new BadInput((texts.isEmpty() ? documents : queries) + " has no rows: give it at least one");
        }
        return new JudgedTexts(texts, questions);
    }
}
