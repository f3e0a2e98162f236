/** Calls after hours: what the city's dialogue for them asks, does and files. */
@NamedInterface("intake")
@NullMarked
package io.huiyin.voicebot.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
