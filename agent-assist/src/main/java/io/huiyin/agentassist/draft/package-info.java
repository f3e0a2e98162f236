/** Writes the ticket's fields from the conversation. */
@NamedInterface("draft")
@NullMarked
package io.huiyin.agentassist.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
