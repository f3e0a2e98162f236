/** What orders to a machine bring about when callers say them or documents hold them. */
@NamedInterface("injection")
@NullMarked
package io.huiyin.evaluation.injection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
