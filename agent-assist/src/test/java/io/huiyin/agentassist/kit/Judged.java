package io.huiyin.agentassist.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Rows of a judged set: commas part the columns, the texts use Chinese commas only. */
public final class Judged {

    /** @return the rows without the header */
    public static List<String[]> rows(String name) {
        try (InputStream file = Judged.class.getResourceAsStream("/judged/" + name)) {
            var text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Judged() {}
}
