/** Knowledge search. */
@NamedInterface("search")
@NullMarked
package io.huiyin.kbvectors.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
