package io.huiyin.agentassist.screening;

import io.huiyin.core.city.CityCodes;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityProblems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code screening-examples.csv} of a city's folder: demands whose kind people have decided. The screener learns from them. */
final class Examples {

    static final String FILE = "screening-examples.csv";

    /** Danger to life or property, beside the kinds of the rules and {@code none}. */
    static final String DANGER = "danger";

    /** Somebody who may end their own life: a danger, too, but met by other words and another number. */
    static final String CRISIS = "crisis";

    /** @param kind of the rules, {@code none}, {@link #DANGER} or {@link #CRISIS} */
    record Example(String kind, String text) {}

    /** @param kinds codes that may be named; without the file there are no examples */
    static List<Example> read(Path folder, CityCodes kinds, CityProblems problems) {
        var examples = new ArrayList<Example>();
        if (Files.exists(folder.resolve(FILE))) {
            for (var row : CityFile.csv(folder, FILE, problems, "text", "kind").entries()) {
                kinds.expect(row, "kind", row.text("kind"));
                examples.add(new Example(row.text("kind"), row.text("text")));
            }
        }
        return examples;
    }

    private Examples() {}
}
