/** Systems that subscribe to what happens to tickets. */
@NamedInterface("webhook")
@NullMarked
package io.huiyin.core.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
