/** Meaning as vectors: bge-small-zh on ONNX Runtime. */
@NullMarked
package io.huiyin.kbvectors.embedding;

import org.jspecify.annotations.NullMarked;
