/** Sound to text: Whisper and Vosk inside workers, and the recogniser that asks them. */
@NamedInterface("recognition")
@NullMarked
package io.huiyin.voicebot.speech.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
