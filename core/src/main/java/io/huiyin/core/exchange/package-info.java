/** Tickets that pass between this platform and others: second-level, district, provincial. */
@NamedInterface("exchange")
@NullMarked
package io.huiyin.core.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
