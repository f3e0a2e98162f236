package io.huiyin.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** The result of a command as a file that people read and programs parse. */
public final class JsonFile {

    private JsonFile() {}

    /** @throws IOException when the file cannot be written; the message names it */
    public static void write(Path file, Object result) throws IOException {
        Files.writeString(
                file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
    }
}
