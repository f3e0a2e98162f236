/** A router that has learnt from a city's own orders which unit a demand belongs to. */
@NamedInterface("learnt")
@NullMarked
package io.huiyin.routermodel.learnt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
