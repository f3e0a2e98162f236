package io.huiyin.evaluation.callback;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.huiyin.callbackrobot.survey.Command;
import io.huiyin.callbackrobot.survey.Question;
import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.CsvFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows to measure on: columns {@code file,kind,label,text}; rows of kind intake and slot are for other commands. */
final class Utterances {

    /** @param questions after which the row must be understood: its own, or for a command any */
    record Row(String file, String kind, String label, String text, List<Question> questions) {}

    private static final List<String> COLUMNS = List.of("file", "kind", "label", "text");
    private static final Set<String> SKIPPED = Set.of("intake", "slot");
    private static final String COMMAND = "command";
    private static final Map<String, Question> KINDS = Map.of(
            "contacted", Question.CONTACTED, "resolved", Question.RESOLVED, "satisfaction", Question.SATISFACTION);

    private Utterances() {}

    static List<Row> read(Path csv) {
        var rows = CsvFile.rows(csv, COLUMNS).stream()
                .map(line -> row(csv, line))
                .filter(row -> !SKIPPED.contains(row.kind()))
                .toList();
        if (rows.isEmpty()) {
            throw new BadInput(csv + " has no row of kind contacted, resolved, satisfaction or command");
        }
        return rows;
    }

    private static Row row(Path csv, NamedCsvRecord line) {
        String where = csv + ":" + line.getStartingLineNumber() + ": ";
        String kind = line.getField("kind").strip();
        String label = line.getField("label").strip();
        String file = line.getField("file").strip();
        String text = line.getField("text").strip();
        if (SKIPPED.contains(kind)) {
            return new Row(file, kind, label, text, List.of());
        }
        if (kind.equals(COMMAND)) {
            if (Arrays.stream(Command.values()).noneMatch(c -> c.word().equals(label))) {
                throw new BadInput(where + "no command is labelled " + label + ": use one of "
                        + Arrays.stream(Command.values()).map(Command::word).toList());
            }
            return new Row(
                    file, kind, label, text, List.of(Question.CONTACTED, Question.RESOLVED, Question.SATISFACTION));
        }
        Question question = KINDS.get(kind);
        if (question == null) {
            throw new BadInput(where + "unknown kind " + kind
                    + ": use contacted, resolved, satisfaction, command (intake and slot are skipped)");
        }
        if (!question.answers().contains(label)) {
            throw new BadInput(where + kind + " has no label " + label + ": use one of " + question.answers());
        }
        return new Row(file, kind, label, text, List.of(question));
    }
}
