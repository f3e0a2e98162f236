/** How well speech is written down: character errors and time. */
@NamedInterface("transcript")
@NullMarked
package io.huiyin.evaluation.transcript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
