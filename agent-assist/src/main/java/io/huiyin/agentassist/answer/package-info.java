/** An answer written from the cards' entries, each sentence with the entry that says it. */
@NamedInterface("answer")
@NullMarked
package io.huiyin.agentassist.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
