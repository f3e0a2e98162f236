/** How well and how quickly the robot speaks. */
@NamedInterface("synthesis")
@NullMarked
package io.huiyin.evaluation.synthesis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
