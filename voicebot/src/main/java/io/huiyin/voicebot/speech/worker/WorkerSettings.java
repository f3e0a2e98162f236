package io.huiyin.voicebot.speech.worker;

import io.huiyin.voicebot.models.ModelFolder;
import java.time.Duration;
import java.util.Map;

/**
 * What a pool of workers runs.
 *
 * @param task name of a {@link WorkerTask.Factory}
 * @param options handed to it
 * @param workers how many child processes, from 1
 * @param waiting how many requests may wait for a free worker; one more is refused at once
 * @param startTime a worker that has not loaded its model by then is killed
 * @param workTime a worker that has not answered by then is killed
 */
public record WorkerSettings(
        String task,
        ModelFolder models,
        Map<String, String> options,
        int workers,
        int waiting,
        Duration startTime,
        Duration workTime) {

    public WorkerSettings {
        if (workers < 1 || waiting < 0) {
            throw new IllegalArgumentException(workers + " workers with " + waiting + " waiting");
        }
        options = Map.copyOf(options);
    }
}
