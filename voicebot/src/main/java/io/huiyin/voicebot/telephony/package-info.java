/** Telephones of any make behind one port: the browser softphone and Asterisk. */
@NamedInterface("telephony")
@NullMarked
package io.huiyin.voicebot.telephony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
