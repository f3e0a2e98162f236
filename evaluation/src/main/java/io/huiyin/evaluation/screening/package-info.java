/** {@code evaluate screening}: what is advised against, rightly and wrongly. */
@NamedInterface("screening")
@NullMarked
package io.huiyin.evaluation.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
