/** Demands that come in writing, and the citizen's own look at a ticket. */
@NamedInterface("channel")
@NullMarked
package io.huiyin.core.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
