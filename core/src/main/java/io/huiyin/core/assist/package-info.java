/** Questions that the record and the robot ask of knowledge, screening, drafting and routing; others answer, app binds. */
@NamedInterface("assist")
@NullMarked
package io.huiyin.core.assist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
