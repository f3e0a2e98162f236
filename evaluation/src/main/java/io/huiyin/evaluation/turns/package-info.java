/** Whose turn it is: the end of a turn beside a fixed silence, and interruptions. */
@NamedInterface("turns")
@NullMarked
package io.huiyin.evaluation.turns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
