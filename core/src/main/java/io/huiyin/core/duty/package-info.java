/** Who is on duty when: whom an alert reaches. */
@NamedInterface("duty")
@NullMarked
package io.huiyin.core.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
