/** One call's media: who is heard, what is written down of it, what is sent, what is kept. */
@NamedInterface("session")
@NullMarked
package io.huiyin.voicebot.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
