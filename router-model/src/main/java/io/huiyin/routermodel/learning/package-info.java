/** A router learnt from orders and measured, in a process aside. */
@NamedInterface("learning")
@NullMarked
package io.huiyin.routermodel.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
