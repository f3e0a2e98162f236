/** The matter itself: from its acceptance to its end. */
@NamedInterface("ticket")
@NullMarked
package io.huiyin.core.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
