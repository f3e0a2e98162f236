/** What the desk is offered while the citizen speaks. */
@NamedInterface("suggestion")
@NullMarked
package io.huiyin.agentassist.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
