/** What the robot says and how it waits for an answer. */
@NamedInterface("dialogue")
@NullMarked
package io.huiyin.voicebot.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
