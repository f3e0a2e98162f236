/** A city's days through the real domain, and how fast the domain is. */
@NamedInterface("simulation")
@NullMarked
package io.huiyin.evaluation.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
