/** The knowledge index in Lucene: characters, sounds and meaning. */
@NullMarked
package io.huiyin.kbvectors.lucene;

import org.jspecify.annotations.NullMarked;
