/** The knowledge index in Lucene: characters, sounds and meaning. */
@NamedInterface("lucene")
@NullMarked
package io.huiyin.kbvectors.lucene;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
