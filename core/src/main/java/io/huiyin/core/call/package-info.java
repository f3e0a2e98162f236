/** A call and what happens in it, heard by whoever listens. */
@NamedInterface("call")
@NullMarked
package io.huiyin.core.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
