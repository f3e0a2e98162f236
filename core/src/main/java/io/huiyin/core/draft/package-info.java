/** Tickets that an agent is still writing. */
@NamedInterface("draft")
@NullMarked
package io.huiyin.core.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
