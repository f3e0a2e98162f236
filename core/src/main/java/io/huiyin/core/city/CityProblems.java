package io.huiyin.core.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong in a city's files, so that a person sees everything at once and not one thing a try. One thread. */
public final class CityProblems {

    private final List<CityFolderException.Problem> found = new ArrayList<>();

    public void add(String file, int line, String message, String remedy) {
        add(file, line, null, message, remedy);
    }

    /** @param column name of the column or key that it is about; null for the line as a whole */
    public void add(String file, int line, @Nullable String column, String message, String remedy) {
        found.add(new CityFolderException.Problem(file, line, column, message, remedy));
    }

    /** By file and line. */
    public List<CityFolderException.Problem> found() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(CityFolderException.Problem::file)
                        .thenComparingInt(CityFolderException.Problem::line))
                .toList();
    }

    /** @throws CityFolderException with everything found, if there is anything */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new CityFolderException(found());
        }
    }
}
