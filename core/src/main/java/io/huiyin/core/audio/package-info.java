/** Telephone sound: 8,000 Hz, 16 bit, mono. */
@NamedInterface("audio")
@NullMarked
package io.huiyin.core.audio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
