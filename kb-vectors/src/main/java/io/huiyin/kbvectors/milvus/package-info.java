/** What is near by meaning, from a Milvus server; the embedded index stands in for it. */
@NamedInterface("milvus")
@NullMarked
package io.huiyin.kbvectors.milvus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
