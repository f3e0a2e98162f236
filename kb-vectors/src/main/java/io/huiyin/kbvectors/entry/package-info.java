/** Knowledge entry. */
@NamedInterface("entry")
@NullMarked
package io.huiyin.kbvectors.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
