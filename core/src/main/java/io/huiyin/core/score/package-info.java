/** Score cards (考核): what units' work comes to, by formulas of the city. */
@NamedInterface("score")
@NullMarked
package io.huiyin.core.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
