/** Tells demands apart that the hotline may not accept. */
@NamedInterface("screening")
@NullMarked
package io.huiyin.agentassist.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
