/** {@code evaluate routing}: how often the predicted unit is the one that answered. */
@NamedInterface("routing")
@NullMarked
package io.huiyin.evaluation.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
