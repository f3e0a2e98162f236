package io.huiyin.app.demo;

import java.time.Duration;
import java.util.Map;

/** How the citizen takes the robot's call. */
@FunctionalInterface
interface CallbackAnswers {

    /**
     * Waits for the robot to ring, answers its questions and returns when the call is over.
     *
     * @return what was asked and answered, for the story
     * @throws StationFailed if it does not ring, or does not ask what it should
     */
    Map<String, Object> give(Duration patience);
}
