/** One try to reach a citizen: claimed, rung, ended and followed up. */
@NamedInterface("attempt")
@NullMarked
package io.huiyin.callbackrobot.attempt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
