/** The conversation of a callback: what is asked, and what the answers mean. */
@NamedInterface("survey")
@NullMarked
package io.huiyin.callbackrobot.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
