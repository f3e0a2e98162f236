/** Grid workers (网格员): what streets ask them to look at, and what they find. */
@NamedInterface("visit")
@NullMarked
package io.huiyin.core.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
