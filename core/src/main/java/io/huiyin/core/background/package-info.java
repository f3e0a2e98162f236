/** Work behind the scenes that belongs to nobody's request. */
@NamedInterface("background")
@NullMarked
package io.huiyin.core.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
