/** Words by which somebody tells a machine what to do. */
@NamedInterface("injection")
@NullMarked
package io.huiyin.agentassist.injection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
