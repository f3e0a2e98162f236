/** Which unit, and which open tickets are the same matter. */
@NamedInterface("dispatch")
@NullMarked
package io.huiyin.agentassist.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
