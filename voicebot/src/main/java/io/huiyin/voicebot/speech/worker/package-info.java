/** Child processes that carry native speech code: it can neither be interrupted nor trusted not to crash. */
@NamedInterface("worker")
@NullMarked
package io.huiyin.voicebot.speech.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
