/** Who saw and changed what. */
@NamedInterface("audit")
@NullMarked
package io.huiyin.core.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
