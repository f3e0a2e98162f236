/** Who may handle a matter: the tree of units and the dispatch catalogue. */
@NamedInterface("unit")
@NullMarked
package io.huiyin.core.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
