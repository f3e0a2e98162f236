package io.huiyin.voicebot.models;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes a model's files from what its packages held: joining, converting, rewriting. Runs once, right after fetching.
 * Implementations have a constructor without parameters and are named in
 * {@code META-INF/services/io.huiyin.voicebot.models.ModelPreparation}, because the command line has no Spring.
 */
public interface ModelPreparation {

    /** The model's name in the catalogue. */
    String model();

    /**
     * @param unpacked files as the catalogue's {@code take} and {@code join} name them; may be moved away or left
     * @param target the model's future folder, empty; what lies here afterwards is the model
     */
    void prepare(Path unpacked, Path target) throws IOException;
}
