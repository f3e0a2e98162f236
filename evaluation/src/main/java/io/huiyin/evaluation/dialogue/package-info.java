/** Calls after hours, held with the product's own night desk. */
@NamedInterface("dialogue")
@NullMarked
package io.huiyin.evaluation.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
