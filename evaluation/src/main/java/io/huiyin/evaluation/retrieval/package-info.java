/** {@code evaluate retrieval}: how well texts find the texts that answer them. */
@NamedInterface("retrieval")
@NullMarked
package io.huiyin.evaluation.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
