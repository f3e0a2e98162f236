/** Working days, office hours and the clocks that run on them. */
@NamedInterface("deadline")
@NullMarked
package io.huiyin.core.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
