package io.huiyin.voicebot.speech.worker;

import io.huiyin.voicebot.models.ModelFolder;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What one speech worker does, inside the child process: model loaded, one request at a time, on one thread. */
public interface WorkerTask extends AutoCloseable {

    /**
     * Answers one request. A thrown {@link RuntimeException} fails this request only, its message travels back; the
     * worker goes on.
     *
     * @param early takes parts of the answer that are there before the last one, each at once
     * @return the last part, or all of it
     */
    WorkerMessage work(WorkerMessage request, Consumer<WorkerMessage> early);

    /** Name and version of engine and model. */
    String engine();

    @Override
    void close();

    /**
     * Opens a task. Implementations have a constructor without parameters and are named in
     * {@code META-INF/services/io.huiyin.voicebot.speech.worker.WorkerTask$Factory}; used on both sides: the parent asks
     * what is missing, the child opens.
     */
    interface Factory {

        /** {@code whisper}, {@code vosk}, {@code kokoro} … */
        String name();

        /** What must be fetched before this task can run, for a person to read; empty when it can. Cheap. */
        Optional<String> missing(ModelFolder models, Map<String, String> settings);

        /** Loads the model; slow. */
        WorkerTask open(ModelFolder models, Map<String, String> settings);
    }
}
