/** Hearing and speaking: voice activity, recognition, synthesis, and the worker processes that carry them. */
@NamedInterface("speech")
@NullMarked
package io.huiyin.voicebot.speech;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
