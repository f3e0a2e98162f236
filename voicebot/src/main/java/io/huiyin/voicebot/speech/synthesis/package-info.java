/** Speaking: Chinese text to phonemes, phonemes to sound, prompts that are kept. */
@NamedInterface("synthesis")
@NullMarked
package io.huiyin.voicebot.speech.synthesis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
