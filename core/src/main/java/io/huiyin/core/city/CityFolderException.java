package io.huiyin.core.city;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The city's folder cannot be used as it is. */
public final class CityFolderException extends RuntimeException {

    /**
     * @param line of a file, or row of a sheet
     * @param column name of the column or key; null when it is about the line as a whole
     * @param remedy what to write instead
     */
    public record Problem(String file, int line, @Nullable String column, String message, String remedy) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + message + " → " + remedy;
        }
    }

    private final transient List<Problem> problems;

    public CityFolderException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
