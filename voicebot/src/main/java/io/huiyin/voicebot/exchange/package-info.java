/** An exchange of one's own and SIP telephones without people, all on loopback: what the demo and the tests call with. */
@NamedInterface("exchange")
@NullMarked
package io.huiyin.voicebot.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
