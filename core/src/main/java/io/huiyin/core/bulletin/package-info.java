/** Periodic bulletins (通报) of units' figures. */
@NamedInterface("bulletin")
@NullMarked
package io.huiyin.core.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
