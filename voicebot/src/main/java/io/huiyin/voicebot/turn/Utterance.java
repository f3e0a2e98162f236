package io.huiyin.voicebot.turn;

import io.huiyin.core.audio.AudioFrame;
import java.time.Duration;

/**
 * A stretch of speech with a little silence around it.
 *
 * @param from where the speech began, since the stream's beginning
 * @param to where it ended
 * @param decided where the stream stood when the end was decided
 * @param more true when it was cut in the middle of speech: the next one goes on with it
 */
public record Utterance(AudioFrame sound, Duration from, Duration to, Duration decided, boolean more) {}
