/** What the preparation of speech models makes ONNX graphs of. */
@NullMarked
package io.huiyin.voicebot.speech.graph;

import org.jspecify.annotations.NullMarked;
