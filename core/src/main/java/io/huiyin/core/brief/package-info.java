/** What the machine took after hours, looked at by people in the morning. */
@NamedInterface("brief")
@NullMarked
package io.huiyin.core.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
