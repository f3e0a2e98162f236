/** Who called: number, name, secrecy and earlier tickets. */
@NamedInterface("citizen")
@NullMarked
package io.huiyin.core.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
