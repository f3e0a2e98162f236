/** What other systems are told: kept with what it tells, signed, sent until it has arrived or nobody believes in it any more. */
@NamedInterface("delivery")
@NullMarked
package io.huiyin.core.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
