/** What leaders and those on duty are told of: notices in the console, and short messages to their telephones. */
@NamedInterface("notice")
@NullMarked
package io.huiyin.core.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
