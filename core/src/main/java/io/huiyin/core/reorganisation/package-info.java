/** Units that are renamed, closed or merged. */
@NamedInterface("reorganisation")
@NullMarked
package io.huiyin.core.reorganisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
