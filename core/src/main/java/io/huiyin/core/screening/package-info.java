/** What screening advised, what people made of it, and the review of their refusals. */
@NamedInterface("screening")
@NullMarked
package io.huiyin.core.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
