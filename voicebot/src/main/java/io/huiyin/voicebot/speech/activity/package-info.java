/** Voice activity: Silero on ONNX Runtime, and loudness where its model is not there. */
@NamedInterface("activity")
@NullMarked
package io.huiyin.voicebot.speech.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
