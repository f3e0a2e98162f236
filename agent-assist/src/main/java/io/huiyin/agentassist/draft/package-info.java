/** Writes the ticket's fields from the conversation. */
@NullMarked
package io.huiyin.agentassist.draft;

import org.jspecify.annotations.NullMarked;
