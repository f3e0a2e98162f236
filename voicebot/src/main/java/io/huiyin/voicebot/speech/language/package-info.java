/** What people say to this hotline, counted from its own texts, and misheard characters put right by it. */
@NamedInterface("language")
@NullMarked
package io.huiyin.voicebot.speech.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
