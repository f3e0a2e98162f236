/** Whose turn it is: the end of an utterance, an interruption. */
@NamedInterface("turn")
@NullMarked
package io.huiyin.voicebot.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
