/** Models that the installation makes of its own data: their versions, and which of them is in force. */
@NamedInterface("model")
@NullMarked
package io.huiyin.core.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
