/** Waiting calls, ready seats, and the call that goes on between them. */
@NamedInterface("queue")
@NullMarked
package io.huiyin.voicebot.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
