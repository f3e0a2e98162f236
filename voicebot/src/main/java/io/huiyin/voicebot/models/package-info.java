/** Which models the product uses, where each comes from and whether it is whole. */
@NamedInterface("models")
@NullMarked
package io.huiyin.voicebot.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
