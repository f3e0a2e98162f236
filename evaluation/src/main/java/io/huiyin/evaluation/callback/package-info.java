/** How well the callback robot understands. */
@NamedInterface("callback")
@NullMarked
package io.huiyin.evaluation.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
