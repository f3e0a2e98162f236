package io.huiyin.callbackrobot.survey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Rows {@code kind,label,text}, and how many of them are understood. */
record Phrasings(int rows, int right, int wronglyDecided, List<String> unhappyAsHappy, List<String> wrong) {

    static Phrasings measure(String resource) {
        var understanding = new Understanding();
        int rows = 0;
        int right = 0;
        int wronglyDecided = 0;
        var unhappy = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (String[] row : read(resource)) {
            for (Question question : questions(row[0])) {
                Reading reading = understanding.read(question, row[2]);
                boolean good = reading.word().equals(row[1]);
                rows++;
                right += good ? 1 : 0;
                wronglyDecided += good || reading.doubtful() ? 0 : 1;
                if (!good) {
                    wrong.add(row[2] + " wants " + row[1] + ", read " + reading);
                }
                boolean taken = !reading.doubtful() && reading.value() != null && question.happy(reading.value());
                if (!row[0].equals("command") && question.unhappy(row[1]) && taken) {
                    unhappy.add(row[2]);
                }
            }
        }
        return new Phrasings(rows, right, wronglyDecided, unhappy, wrong);
    }

    double share() {
        return (double) right / rows;
    }

    /** A command must be understood whatever was asked. */
    private static List<Question> questions(String kind) {
        return kind.equals("command")
                ? List.of(Question.CONTACTED, Question.RESOLVED, Question.SATISFACTION)
                : List.of(Question.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    private static List<String[]> read(String resource) {
        try (InputStream in = Objects.requireNonNull(Phrasings.class.getResourceAsStream(resource));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.replace("\"", "").split(",", 3))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
