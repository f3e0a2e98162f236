/** Meaning as vectors: bge-small-zh on ONNX Runtime. */
@NamedInterface("embedding")
@NullMarked
package io.huiyin.kbvectors.embedding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
